import type {Completion, CompletionContext, CompletionResult, CompletionSource} from "@codemirror/autocomplete";
import {syntaxTree} from "@codemirror/language";
import type {SyntaxNode} from "@lezer/common";
import {valueOf} from "../live-page.js";

/** What completion knows of the page around a cell. */
export interface Surroundings {
  /** Names that other cells give. */
  names(): readonly string[];
  /** Names that this cell takes. */
  inputs(): readonly string[];
}

interface Tabular {
  columnNames(): string[];
}

const isTabular = (value: unknown): value is Tabular =>
  typeof value === "object" && value !== null && typeof (value as Partial<Tabular>).columnNames === "function";

/** All names of a value's parts, its class's included, that are meant for others. */
function partsOf(value: unknown): Completion[] {
  const found = new Map<string, Completion>();
  const primitive = value === null || value === undefined;
  for (
    let one: unknown = primitive ? null : Object(value);
    one && one !== Object.prototype;
    one = Object.getPrototypeOf(one)
  )
    for (const name of Object.getOwnPropertyNames(one).slice(0, 500)) {
      if (/^_|^constructor$|^\d+$|\W/.test(name) || found.has(name)) continue;
      const kind = Object.getOwnPropertyDescriptor(one, name)?.get
        ? "property"
        : typeof (value as Record<string, unknown>)[name];
      found.set(name, {label: name, type: kind === "function" ? "method" : "property"});
    }
  return [...found.values()];
}

/** The columns of tables, or of lists of rows, among some values. */
function columnsOf(values: readonly unknown[]): string[] {
  const names = values.flatMap((value): string[] => {
    if (isTabular(value)) return value.columnNames();
    const row: unknown = Array.isArray(value) ? value[0] : undefined;
    return typeof row === "object" && row !== null && !Array.isArray(row) ? Object.keys(row) : [];
  });
  return [...new Set(names)];
}

const column = (label: string): Completion => ({label, type: "property", detail: "column", boost: 2});

/** The expression at the beginning of a chain of calls and members: `t` in `t.filter(…).groupby(…)`. */
function head(node: SyntaxNode): SyntaxNode {
  let one = node;
  while ((one.name === "CallExpression" || one.name === "MemberExpression") && one.firstChild) one = one.firstChild;
  return one;
}

/** The chain of calls that a place stands in the arguments of. */
function chainAround(node: SyntaxNode): SyntaxNode | undefined {
  for (let one: SyntaxNode | null = node; one; one = one.parent)
    if (one.name === "ArgList" && one.parent?.name === "CallExpression") return one.parent;
  return undefined;
}

/** A completion of a cell's code: columns, verbs and operators of Arquero, parts of what is on the page, and names. */
export function completing({names, inputs}: Surroundings): CompletionSource {
  /** What an expression of names and dots stands for in the page. */
  function evaluate(path: string): unknown {
    const [name, ...parts] = path.split(".");
    let value = valueOf(name!);
    for (const part of parts) value = (value as Record<string, unknown> | undefined)?.[part];
    return value;
  }
  /** Columns that a row may have at a place: those of the table at the chain's head, and those made along the chain. */
  function columnsAt(context: CompletionContext, node: SyntaxNode): string[] {
    const chain = chainAround(node);
    const text = chain ? context.state.sliceDoc(chain.from, chain.to) : "";
    const first = chain ? context.state.sliceDoc(head(chain).from, head(chain).to) : "";
    const value = /^[\w$]+$/.test(first) ? valueOf(first) : undefined;
    const own = columnsOf([value]);
    const made = [...text.matchAll(/[{,]\s*([\w$]+)\s*:(?!:)/g)].map(([, name]) => name!);
    return [...new Set([...(own.length ? own : columnsOf(inputs().map(valueOf))), ...made])];
  }
  return (context): CompletionResult | null => {
    const node = syntaxTree(context.state).resolveInner(context.pos, -1);
    if (node.name === "String") {
      const typed = context.state.sliceDoc(node.from + 1, context.pos);
      if (/[^\w$]/.test(typed)) return null;
      return {from: node.from + 1, options: columnsAt(context, node).map(column), validFor: /^[\w$]*$/};
    }
    if (/Comment|TemplateString/.test(node.name)) return null;
    const member = context.matchBefore(/\.\s*[\w$]*$/);
    if (member) {
      const from = context.pos - /[\w$]*$/.exec(member.text)![0].length;
      const whole =
        node.name === "MemberExpression" ? node : node.parent?.name === "MemberExpression" ? node.parent : null;
      const object = whole?.firstChild ?? null;
      if (!object) return null;
      const text = context.state.sliceDoc(object.from, object.to);
      const result = (options: Completion[]): CompletionResult => ({from, options, validFor: /^[\w$]*$/});
      if (object.name === "CallExpression") {
        const first = context.state.sliceDoc(head(object).from, head(object).to);
        const table = [valueOf(first), ...inputs().map(valueOf)].find(isTabular);
        return table ? result(partsOf(table)) : null;
      }
      if (!/^[\w$.]+$/.test(text)) return null;
      const value = evaluate(text);
      if (value !== undefined) return result(partsOf(value));
      // A name of the cell's own, as the row that an expression of Arquero's is given.
      return result(columnsAt(context, node).map(column));
    }
    const word = context.matchBefore(/[\w$]+$/);
    if (!word && !context.explicit) return null;
    const options = names().map((label): Completion => ({
      label,
      type: typeof valueOf(label) === "function" ? "function" : "variable"
    }));
    return {from: word?.from ?? context.pos, options, validFor: /^[\w$]*$/};
  };
}
