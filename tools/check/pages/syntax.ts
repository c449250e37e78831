import {transformJavaScriptSync} from "@observablehq/framework/dist/javascript/module.js";
import {type Parsed, parseJavaScript} from "@observablehq/framework/dist/javascript/parse.js";
import ts from "typescript";
import type {Cell} from "./read.js";

/** Reads a cell as Framework will; throws its SyntaxError. */
export function parseCell({kind, text}: Cell, path: string): Parsed {
  const source = kind === "ts" ? transformJavaScriptSync(text, "ts", path) : text;
  return parseJavaScript(source, {path, inline: kind === "inline"});
}

/** What is wrong with a cell's syntax: TypeScript says it best, but Framework's parser has the last word. */
export function syntaxProblem(cell: Cell, error: unknown): {offset: number; message: string} {
  const wrapped = cell.kind === "inline" ? `(${cell.text}\n)` : cell.text;
  const shift = cell.kind === "inline" ? 1 : 0;
  const {diagnostics = []} = ts.transpileModule(wrapped, {
    reportDiagnostics: true,
    compilerOptions: {target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext}
  });
  const [first] = diagnostics;
  if (first?.start !== undefined) {
    const offset = Math.min(Math.max(0, first.start - shift), cell.text.trimEnd().length);
    return {offset, message: ts.flattenDiagnosticMessageText(first.messageText, " ")};
  }
  const said = error instanceof Error ? error.message : String(error);
  const [, line, column] = /\((\d+):(\d+)\)$/.exec(said) ?? [];
  const lines = cell.text.split("\n").slice(0, Number(line ?? 1) - 1);
  const offset = lines.reduce((sum, one) => sum + one.length + 1, 0) + Number(column ?? 0);
  return {offset, message: said.replace(/ \(\d+:\d+\)$/, "")};
}
