import {defaultGlobals} from "@observablehq/framework/dist/javascript/globals.js";
import {existsSync} from "node:fs";
import {dirname, join, relative, resolve} from "node:path";
import ts from "typescript";
import {type Module, toModule} from "./module.js";
import {type Page, problem} from "./read.js";

/** The project's own compiler options; a page runs in a browser, so that nothing of Node is declared. */
function options(root: string): ts.CompilerOptions {
  const file = join(root, "tsconfig.json");
  const {config, error} = ts.readConfigFile(file, ts.sys.readFile);
  if (error) throw new Error(`${file} could not be read: ${ts.flattenDiagnosticMessageText(error.messageText, " ")}`);
  return {...ts.convertCompilerOptionsFromJson(config.compilerOptions, root).options, types: []};
}

/** What one check leaves to the next: the program, and the files that it read, as long as they stay as they are. */
interface Before {
  program?: ts.Program;
  files: Map<string, {modified: number; file: ts.SourceFile}>;
}

/** A program of the pages' modules, which stand beside the pages' files without being written. */
function createProgram(modules: ReadonlyMap<string, Module>, root: string, before: Before): ts.Program {
  const compilerOptions = options(root);
  const host = ts.createCompilerHost(compilerOptions);
  const {fileExists, readFile, getSourceFile} = host;
  host.fileExists = (path) => modules.has(path) || fileExists(path);
  host.readFile = (path) => modules.get(path)?.text ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) => {
    const module = modules.get(path);
    if (module) return ts.createSourceFile(path, module.text, version, true);
    const modified = ts.sys.getModifiedTime?.(path)?.getTime() ?? 0;
    const known = before.files.get(path);
    if (known?.modified === modified) return known.file;
    const file = getSourceFile(path, version, ...rest);
    if (file) before.files.set(path, {modified, file});
    return file;
  };
  const ambient = [
    ...["stdlib", "arquero"].map((name) => join(root, `src/notebook/${name}.d.ts`)),
    join(import.meta.dirname, "cells.d.ts")
  ];
  before.program = ts.createProgram([...modules.keys(), ...ambient], compilerOptions, host, before.program);
  return before.program;
}

/** Visits every identifier of a file. */
function identifiers(node: ts.Node, visit: (one: ts.Identifier) => void): void {
  if (ts.isIdentifier(node)) visit(node);
  ts.forEachChild(node, (child) => identifiers(child, visit));
}

/** Doubled names are told of where the page has them; these are the compiler's ways of saying it. */
const doubled = new Set([2300, 2440, 2451]);

/** What the compiler has to say of a page, where the page has it. */
function typeProblems(module: Module, file: ts.SourceFile, program: ts.Program): string[] {
  const {page, back, next} = module;
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].flatMap(
    ({start = 0, code, messageText}) => {
      if (doubled.has(code)) return [];
      const offset = back(start) ?? next(start);
      return [problem(page, offset, ts.flattenDiagnosticMessageText(messageText, " "))];
    }
  );
}

/** Names that a cell declares and nothing uses, neither this cell nor another. */
function unusedNames({page, outputs, back}: Module, file: ts.SourceFile, checker: ts.TypeChecker): string[] {
  const used = new Set<number>();
  identifiers(file, (one) => {
    const here = back(one.getStart());
    if (here === undefined) return;
    const shorthand = ts.isShorthandPropertyAssignment(one.parent) && one.parent.name === one;
    const symbol = shorthand ? checker.getShorthandAssignmentValueSymbol(one.parent) : checker.getSymbolAtLocation(one);
    for (const declaration of symbol?.declarations ?? []) {
      const name = ts.getNameOfDeclaration(declaration);
      const there = name && name.getSourceFile() === file ? back(name.getStart()) : undefined;
      if (there !== undefined && there !== here) used.add(there);
    }
  });
  return outputs
    .filter(({offset}) => !used.has(offset))
    .map(({name, offset}) => problem(page, offset, `“${name}” is declared but nothing on this page uses it.`));
}

/**
 * Properties of the browser's window that a cell names as if they were its own. Framework looks there for whatever no
 * cell declares, and so a mistyped or forgotten “name” or “status” is no error until a reader sees it.
 */
function windowNames({page, back}: Module, file: ts.SourceFile, checker: ts.TypeChecker): string[] {
  const problems: string[] = [];
  identifiers(file, (one) => {
    if (defaultGlobals.has(one.text)) return;
    const offset = back(one.getStart());
    const symbol = checker.getSymbolAtLocation(one);
    const [first] = symbol?.declarations ?? [];
    if (offset === undefined || !first || !ts.isVariableDeclaration(first) || /^[A-Z]/.test(one.text)) return;
    if (!/lib\.dom.*\.d\.ts$/.test(first.getSourceFile().fileName)) return;
    problems.push(problem(page, offset, `No cell declares “${one.text}”; the browser's own is window.${one.text}.`));
  });
  return problems;
}

/** Attached files that are not there and that no loader makes. */
function missingFiles({page, back}: Module, file: ts.SourceFile, root: string): string[] {
  const problems: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "FileAttachment") {
      const [name] = node.arguments;
      const offset = name && back(name.getStart());
      if (offset !== undefined && ts.isStringLiteralLike(name!)) {
        const path = resolve(root, dirname(page.path), name.text);
        const made = ["", ".ts", ".js", ".mjs", ".py", ".sh"].some((loader) => existsSync(path + loader));
        const shown = relative(root, path);
        if (!made)
          problems.push(problem(page, offset, `There is no file ${shown}, and no loader ${shown}.ts makes it.`));
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return problems;
}

/** In the order of the page, each once. */
function inOrder(problems: readonly string[]): string[] {
  const place = (line: string): number[] => /:(\d+):(\d+) - /.exec(line)!.slice(1).map(Number);
  return [...new Set(problems)].sort((a, b) => {
    const [p, q] = [place(a), place(b)];
    return p[0]! - q[0]! || p[1]! - q[1]!;
  });
}

/**
 * Checks the code inside pages with the compiler options of the project: types, names that are unused, doubled or the
 * browser's, and attached files. Returns a line for each problem, as compilers print them, in the order of the pages.
 * `root` is the project's folder, and the pages' paths are relative to it; a page need not exist as a file.
 */
export function checkCells(pages: readonly Page[], {root}: {root: string}): string[] {
  return createCellChecker({root})(pages);
}

/** A function that does so again and again, and reads what stays the same only once. */
export function createCellChecker({root}: {root: string}): (pages: readonly Page[]) => string[] {
  const before: Before = {files: new Map()};
  return (pages) => checkOnce(pages, root, before);
}

function checkOnce(pages: readonly Page[], root: string, before: Before): string[] {
  const modules = new Map(pages.map((page) => [resolve(root, `${page.path}.ts`), toModule(page)]));
  const program = createProgram(modules, root, before);
  const checker = program.getTypeChecker();
  return [...modules].flatMap(([path, module]) => {
    const file = program.getSourceFile(path)!;
    // A cell that cannot be read declares nothing, and what others say of that would only hide the cause.
    if (module.problems.length) return inOrder(module.problems);
    return inOrder([
      ...typeProblems(module, file, program),
      ...unusedNames(module, file, checker),
      ...windowNames(module, file, checker),
      ...missingFiles(module, file, root)
    ]);
  });
}
