import {parseJavaScript} from "@observablehq/framework/dist/javascript/parse.js";
import {simple} from "acorn-walk";
import {getLineInfo, type ImportDeclaration, type ImportExpression, type Node} from "acorn";
import {CellError} from "./cell-error.js";
import type {Load} from "./modules.js";
import {stripTypes} from "./strip-types.js";

/** A cell's code, read: what it takes and gives, and a function that runs it. */
export interface Compiled {
  inputs: string[];
  outputs: string[];
  files: string[];
  imports: string[];
  /** Every name that it takes, where it first does. */
  references: {name: string; line: number; column: number}[];
  body: (...inputs: unknown[]) => unknown;
}

/** Replaces pieces of a text, given as [start, end, replacement]. */
function splice(text: string, pieces: readonly (readonly [number, number, string])[]): string {
  let result = text;
  for (const [start, end, piece] of pieces.toSorted((a, b) => b[0] - a[0]))
    result = result.slice(0, start) + piece + result.slice(end);
  return result;
}

/** A text of as many lines with nothing in them, so that what follows keeps its line. */
const blank = (text: string): string => text.replace(/[^\n]+/g, "");

/** A statement that binds what an import declaration does, taken from what `$import` gives for it. */
function importing({specifiers, source}: ImportDeclaration): string {
  const named = specifiers.flatMap((one) => {
    if (one.type === "ImportNamespaceSpecifier") return [];
    const imported =
      one.type === "ImportDefaultSpecifier"
        ? "default"
        : one.imported.type === "Identifier"
          ? one.imported.name
          : one.imported.raw!;
    return [{imported, local: one.local.name}];
  });
  const all = specifiers.find((one) => one.type === "ImportNamespaceSpecifier");
  const wanted = named.map(({imported}) => imported);
  const bound =
    all && !named.length ? all.local.name : `{${named.map(({imported, local}) => `${imported}: ${local}`).join(", ")}}`;
  return `const ${bound} = await $import(${JSON.stringify(source.value)}, ${JSON.stringify(wanted)});`;
}

/** The code of a cell with its imports asked of `$import`, each line where it was. */
function withImports(source: string, body: Node): string {
  const pieces: [number, number, string][] = [];
  const before: string[] = [];
  simple(body, {
    ImportDeclaration(node: ImportDeclaration) {
      pieces.push([node.start, node.end, blank(source.slice(node.start, node.end))]);
      before.push(importing(node));
    },
    ImportExpression(node: ImportExpression) {
      pieces.push([node.start, node.start + "import".length, "$import"]);
    }
  });
  return `${before.join(" ")}${splice(source, pieces)}`;
}

/** How many lines come before the code in a function that the browser makes of it, as errors count them. */
let header: number | undefined;
function headerLines(): number {
  if (header !== undefined) return header;
  try {
    // oxlint-disable-next-line typescript/no-implied-eval -- the text is constant
    new Function("throw new Error('')\n//# sourceURL=cell-header")();
  } catch (error) {
    header = Number(/cell-header:(\d+)/.exec((error as Error).stack ?? "")?.[1] ?? 1) - 1;
  }
  return header!;
}

const AsyncFunction = (async () => undefined).constructor as FunctionConstructor;

/** Line and column that a parser's complaint ends in, as in “Unexpected token (2:4)”; columns are counted from zero there. */
function placed(error: unknown): CellError {
  const message = error instanceof Error ? error.message : String(error);
  const [, words, line, column] = /^(.*?)\s*\((\d+):(\d+)\)$/s.exec(message) ?? [undefined, message];
  const plain = words.replace(/^Error transforming [^:]*: /, "");
  return new CellError(plain, line ? Number(line) : undefined, column ? Number(column) + 1 : undefined, {cause: error});
}

let compiled = 0;

/**
 * Reads the code of a cell as Framework does and makes a function of it. `load` gives the namespace of what it imports.
 * Throws a CellError where the code cannot be read; what it throws when it runs is a CellError too, by its line.
 */
export function compileCell(source: string, {kind, load}: {kind: "js" | "ts" | "inline"; load: Load}): Compiled {
  let code: string;
  let node: ReturnType<typeof parseJavaScript>;
  try {
    code = kind === "ts" ? stripTypes(source) : source;
    node = parseJavaScript(code, {inline: kind === "inline", path: "/page"});
  } catch (error) {
    throw placed(error);
  }
  const inputs = [...new Set(node.references.map(({name}) => name))];
  const outputs = [...new Set(node.declarations?.map(({name}) => name))];
  const displays = node.expression && !inputs.includes("display") && !inputs.includes("view");
  if (displays) inputs.push("display");
  const imports = [...new Set(node.imports.map(({name}) => name))];
  const isAsync = node.async || displays || node.imports.some(({method}) => method === "static");
  const inner = withImports(code, node.body);
  const name = `cell-${++compiled}`;
  const text = displays
    ? `return display(await (${inner}\n))`
    : `${inner}\n${outputs.length ? `return {${outputs.join(", ")}};` : ""}`;
  const run = new (isAsync ? AsyncFunction : Function)(
    "$import",
    ...inputs,
    `"use strict"; ${text}\n//# sourceURL=${name}`
  ) as (...values: unknown[]) => unknown;
  const explain = (error: unknown): never => {
    throw atLine(error, name);
  };
  const body = (...values: unknown[]): unknown => {
    try {
      const result = run(load, ...values);
      return result instanceof Promise ? result.catch(explain) : result;
    } catch (error) {
      return explain(error);
    }
  };
  const references = node.references
    .filter(({name}, i, all) => all.findIndex((one) => one.name === name) === i)
    .map(({name, start}) => {
      const {line, column} = getLineInfo(code, start);
      return {name, line, column: column + 1};
    });
  return {inputs, outputs, files: [...new Set(node.files.map(({name}) => name))], imports, references, body};
}

/** An error with the line of the cell in which it arose, as far as its stack tells. */
function atLine(error: unknown, name: string): CellError {
  if (error instanceof CellError) return error;
  const message =
    error instanceof Error ? `${error.name === "Error" ? "" : `${error.name}: `}${error.message}` : String(error);
  const stack = (error instanceof Error && error.stack) || "";
  const [, line, column] = new RegExp(`${name}:(\\d+):(\\d+)`).exec(stack) ?? [];
  return new CellError(message, line ? Number(line) - headerLines() : undefined, column ? Number(column) : undefined, {
    cause: error
  });
}
