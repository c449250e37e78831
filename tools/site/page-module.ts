import {simple} from "acorn-walk";
import type {Node} from "acorn";
import {posix} from "node:path";
import {parseAst} from "rollup/parseAst";
import {find, type Page} from "./pages.js";

/** A page's cells as a module, and the modules that stand for what its cells import, by the paths given to Rollup. */
export interface PageModule {
  page: string;
  /** The module's path, within the site. */
  path: string;
  source: string;
  gathered: Map<string, string>;
}

// What is used of the syntax tree; every node knows where it begins and ends in the source.
type Tree = Node & Record<string, never> & {[key: string]: unknown};
const name = (node: unknown): string => (node as {name: string}).name;
const text = (node: unknown): string => String((node as {value?: unknown} | null)?.value);

/** The names of a module that a cell takes: those of a pattern, or those that follow a name and a dot anywhere. */
function taken(pattern: Tree, members: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  if (pattern.type !== "ObjectPattern") return [...(members.get(name(pattern)) ?? [])];
  return (pattern.properties as unknown as {key: unknown}[]).map(({key}) => name(key));
}

/**
 * Takes the script with a page's cells out of it and makes a module of it, in which cells are noted and not defined (see
 * src/notebook/waking.ts). What a cell imports comes from one module that takes, of each other, only the names in use,
 * so that a bundler leaves out the rest; with the cell stands which of its outputs a control gives. Throws, naming the
 * page, when the script is not as Framework writes it.
 */
export function takePageModule(page: Page, {modified}: {modified: Date}): PageModule {
  const {$} = page;
  const script = find(page, "head > script[type=module]");
  const code = script.text();
  script.remove();
  $("link[rel=modulepreload]").remove();
  const stem = page.name.replace(/\.html$/, "");
  const tree = parseAst(code) as unknown as Tree;
  const edits: {start: number; end: number; text: string}[] = [];
  const replace = ({start, end}: {start: number; end: number}, by: string): void =>
    void edits.push({start, end, text: by});
  const members = new Map<string, Set<string>>();
  const gathered = new Map<string, string>();
  let cells = 0;

  simple(tree, {
    MemberExpression(node) {
      const {object, property, computed} = node;
      if (object.type !== "Identifier" || computed) return;
      members.set(object.name, (members.get(object.name) ?? new Set()).add(name(property)));
    }
  });
  /** One module for all that a statement imports; Framework writes `await import(…)` or `await Promise.all([import(…), …])`. */
  const gather = (left: Tree, right: Tree): void => {
    const many = right.type === "CallExpression" ? (right.arguments as unknown as Tree[])[0]!.elements : [right];
    const imports = many as unknown as {source: Node}[];
    const patterns = (right.type === "CallExpression" ? left.elements : [left]) as unknown as Tree[];
    if (patterns.length !== imports.length)
      throw new Error(`${page.name} takes ${patterns.length} names from ${imports.length} modules.`);
    const path = `${stem}.imports-${gathered.size}`;
    gathered.set(
      path,
      imports
        .map(({source}, i) => {
          const names = taken(patterns[i]!, members);
          return `import * as m${i} from ${JSON.stringify(text(source))};\nexport const from${i} = {${names.map((one) => `${one}: m${i}.${one}`).join(", ")}};`;
        })
        .join("\n")
    );
    const given = imports.map((_, i) => `all.from${i}`);
    replace(
      right,
      `import("./${posix.basename(path)}").then((all) => ${right.type === "CallExpression" ? `[${given.join(", ")}]` : given[0]!})`
    );
  };
  const isImport = (node: Tree): boolean =>
    node.type === "ImportExpression" ||
    (node.type === "CallExpression" &&
      (node.arguments as unknown as Tree[])[0]?.type === "ArrayExpression" &&
      ((node.arguments as unknown as Tree[])[0]!.elements as unknown as Tree[]).every(
        (one) => one.type === "ImportExpression"
      ));

  for (const statement of tree.body as unknown as Tree[]) {
    if (statement.type === "ImportDeclaration") {
      // Cells are noted by the page's own module, which hands them to Framework's client when they are needed.
      if (text(statement.source).includes("/client."))
        replace(statement.source as unknown as Tree, '"observablehq:waking"');
      continue;
    }
    const call = statement.expression as unknown as {callee: unknown; arguments: Tree[]} | undefined;
    if (!call?.callee || !/^(define|registerFile)$/.test(name(call.callee)))
      throw new Error(
        `${page.name} has a script with a statement of type ${statement.type}; expected cells and files.`
      );
    if (name(call.callee) === "registerFile") {
      simple(call.arguments[1]!, {
        Property({key, value}) {
          if (text(key) === "lastModified") replace(value, String(modified.getTime()));
        }
      });
      continue;
    }
    cells++;
    const views = new Set<string>();
    const shown = (node: unknown): void => {
      const {type, callee, arguments: given = []} = node as {type?: string; callee?: unknown; arguments?: Tree[]};
      if (type === "CallExpression" && /^(view|display)$/.test(name(callee)) && given[0]?.type === "Identifier")
        views.add(name(given[0]));
    };
    simple(call.arguments[0]!, {
      VariableDeclarator(node) {
        const init = node.init as unknown as Tree | null;
        if (init?.type === "CallExpression" && name(init.callee) === "view") views.add(name(node.id));
        if (init?.type === "AwaitExpression" && isImport(init.argument as unknown as Tree))
          gather(node.id as unknown as Tree, init.argument as unknown as Tree);
      },
      CallExpression: shown,
      // Framework writes the address of a worker's module so, and a bundler knows it so.
      NewExpression(node) {
        const [path, base] = node.arguments;
        if (name(node.callee) === "URL" && base && name(base) === "location" && /^\.\.?\/_import\//.test(text(path)))
          replace(node, `({href: import.meta.resolve(${JSON.stringify(text(path))})})`);
      }
    });
    const {start} = call.arguments[0]!;
    if (views.size) edits.push({start: start + 1, end: start + 1, text: `views: ${JSON.stringify([...views])}, `});
  }
  if (!cells) throw new Error(`${page.name} has a script without cells.`);

  let source = code;
  for (const {start, end, text: by} of edits.toSorted((a, b) => b.start - a.start))
    source = source.slice(0, start) + by + source.slice(end);
  return {
    page: page.name,
    path: stem,
    source: `${source}\nexport {start, wake, cells, provenanceOf} from "observablehq:waking";\n`,
    gathered
  };
}
