import type {Parsed} from "@observablehq/framework/dist/javascript/parse.js";
import ts from "typescript";
import {circles, declared, imported} from "./names.js";
import {type Cell, type Excerpt, type Page, position, problem} from "./read.js";
import {parseCell, syntaxProblem} from "./syntax.js";

/** What Framework gives a cell for nothing; see cells.d.ts. */
const given = [
  "display",
  "view",
  "FileAttachment",
  "Mutable",
  "resize",
  "visibility",
  "width",
  "now",
  "dark",
  "invalidation",
  "Generators"
];

/** A page as one TypeScript module, with the way back from its characters to the page's. */
export interface Module {
  page: Page;
  text: string;
  /** The names that cells give to others. */
  outputs: readonly {name: string; offset: number}[];
  /** The place in the page of a character of the module; undefined for what only the module has. */
  back(offset: number): number | undefined;
  /** The place in the page of what follows a character that only the module has. */
  next(offset: number): number;
  /** What is wrong before any type is looked at: syntax, doubled names, languages that cannot be checked. */
  problems: readonly string[];
}

/** Text put together from parts of a page and from what stands between them. */
class Writer {
  text = "";
  readonly #copies: {start: number; end: number; from: Excerpt; offset: number}[] = [];

  glue(text: string): void {
    this.text += text;
  }

  copy(from: Excerpt, start = 0, end = from.text.length): void {
    const at = this.text.length;
    this.text += from.text.slice(start, end);
    // One character more, because compilers point at what is missing behind the last one.
    this.#copies.push({start: at, end: this.text.length, from, offset: start});
  }

  back(offset: number): number | undefined {
    const copy = this.#copies.find((one) => one.start <= offset && offset <= one.end);
    return copy?.from.at(copy.offset + offset - copy.start);
  }

  next(offset: number): number {
    const copy = this.#copies.find((one) => one.start >= offset) ?? this.#copies.at(-1);
    return copy ? copy.from.at(copy.offset) : 0;
  }
}

/**
 * Turns a page into one TypeScript module that has the types the page has when it runs. Each cell is a function, so
 * that within it a name is what the cell wrote, a generator or a promise; each name it declares is a constant of the
 * module, with the type of the value that other cells are given. Imports belong to the whole page.
 */
export function toModule(page: Page): Module {
  const writer = new Writer();
  const problems = page.unchecked.map(({tag, offset}) =>
    problem(page, offset, `A cell in ${tag} is not checked; write it in js or ts.`)
  );
  const outputs: {name: string; offset: number}[] = [];
  const seen = new Map<string, number>();
  const body = new Writer();
  const imports: {cell: Cell; start: number; end: number}[] = [];
  const wanted = new Set<string>();
  const needs = new Map<Cell, {names: readonly ts.Identifier[]; references: readonly string[]}>();

  for (const [i, cell] of page.cells.entries()) {
    let parsed: Parsed;
    try {
      parsed = parseCell(cell, page.path);
    } catch (error) {
      const {offset, message} = syntaxProblem(cell, error);
      problems.push(problem(page, cell.at(offset), message));
      continue;
    }
    const references = parsed.references.map((one) => one.name);
    for (const name of references) wanted.add(name);
    const name = `$cell${i}`;
    if (cell.kind === "inline") {
      body.glue(`export async function ${name}() {$words(await (\n`);
      body.copy(cell);
      body.glue("\n));}\n");
      continue;
    }
    const source = ts.createSourceFile(page.path, cell.text, ts.ScriptTarget.ES2023, true, ts.ScriptKind.TS);
    const ofImport = source.statements.filter(ts.isImportDeclaration);
    for (const one of ofImport) imports.push({cell, start: one.getStart(), end: one.end});
    const own = declared(source.statements);
    needs.set(cell, {names: own, references});
    const fresh: ts.Identifier[] = [];
    for (const one of [...imported(ofImport), ...own]) {
      const offset = cell.at(one.getStart());
      const first = seen.get(one.text);
      if (first !== undefined) {
        const {line} = position(page.text, first);
        problems.push(problem(page, offset, `“${one.text}” is declared twice on this page, first in line ${line}.`));
      } else {
        seen.set(one.text, offset);
        if (own.includes(one)) fresh.push(one);
      }
    }
    body.glue(`export async function ${name}() {\n`);
    if (parsed.expression) {
      const shows = references.includes("display") || references.includes("view");
      body.glue(shows ? "(" : "display(await (\n");
      body.copy(cell);
      body.glue(shows ? "\n);\n" : "\n));\n");
      if (!shows) wanted.add("display");
    } else {
      let start = 0;
      for (const one of ofImport) {
        body.copy(cell, start, one.getStart());
        start = one.end;
      }
      body.copy(cell, start);
      body.glue(`\nreturn {${own.map((one) => one.text).join(", ")}};\n`);
    }
    body.glue("}\n");
    for (const one of fresh) {
      outputs.push({name: one.text, offset: cell.at(one.getStart())});
      body.glue("declare const ");
      body.copy(cell, one.getStart(), one.end);
      body.glue(`: $Output<typeof ${name}, ${JSON.stringify(one.text)}>;\n`);
    }
  }

  for (const {cell, name} of circles(needs)) {
    problems.push(problem(page, cell.at(name.getStart()), `“${name.text}” needs itself, through other cells.`));
  }
  const used = given.filter((name) => wanted.has(name) && !seen.has(name));
  const helpers = [
    ...(page.cells.some(({kind}) => kind === "inline") ? ["words as $words"] : []),
    ...(outputs.length ? ["type Output as $Output"] : [])
  ];
  writer.glue(`import {${[...helpers, ...used].join(", ")}} from "observablehq:cells";\n`);
  for (const {cell, start, end} of imports) {
    writer.copy(cell, start, end);
    writer.glue("\n");
  }
  const shift = writer.text.length;
  return {
    page,
    text: writer.text + body.text,
    outputs,
    problems,
    back: (offset) => (offset < shift ? writer.back(offset) : body.back(offset - shift)),
    next: (offset) => (offset < shift ? writer.next(offset) : body.next(offset - shift))
  };
}
