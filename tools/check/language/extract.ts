import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import ts from "typescript";

/** A message as the code says it, and where. */
export interface Said {
  message: string;
  path: string;
  line: number;
}

/** What a message is handed to: `say` and `weave`, which fill it, and `named`, which gives the word for a datum. */
const speakers = new Set(["say", "weave", "named"]);

/** The messages of a module, or of the cells of a page: the first argument of say, weave and named where it is written out. */
export function messagesIn(path: string, text: string): Said[] {
  // Others may have functions of these names.
  if (!text.includes("language/say.js")) return [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Said[] = [];
  const take = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node))
      found.push({message: node.text, path, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1});
    else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(take);
  };
  const walk = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && speakers.has(node.expression.text)) {
      const [first] = node.arguments;
      if (first) take(first);
    }
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found;
}

/** All messages that the modules and the cells of a project's pages say. */
export async function messagesOf(root: string): Promise<Said[]> {
  const names = (await readdir(join(root, "src"), {recursive: true})).filter(
    (name) => /\.(ts|md)$/.test(name) && !/^(\.observablehq|zh|language\/zh)\b/.test(name) && !name.endsWith(".d.ts")
  );
  const found = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(root, "src", name), "utf8");
      // Cells keep their lines: what is prose is blanked.
      const code = name.endsWith(".md") ? blankProse(text) : text;
      return messagesIn(`src/${name}`, code);
    })
  );
  return found.flat();
}

const blankProse = (text: string): string => {
  let inside = false;
  return text
    .split("\n")
    .map((line) => {
      if (line.startsWith("```")) {
        inside = !inside;
        return "";
      }
      return inside ? line : "";
    })
    .join("\n");
};
