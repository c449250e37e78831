import ts from "typescript";
import {computed} from "./numbers.js";
import type {Page} from "./read.js";

/** A text that a reader sees, with the place of each of its characters in a file. */
export interface Prose {
  text: string;
  at(offset: number): number;
}

/** A part of a text, its place, and what to read in its stead. */
interface Piece {
  text: string;
  offset: number;
  as?: string | undefined;
}

/** A text put together from pieces, each with its place. */
function joined(pieces: readonly Piece[]): Prose {
  let text = "";
  const starts: {start: number; offset: number; length: number}[] = [];
  for (const {text: piece, offset, as} of pieces) {
    starts.push({start: text.length, offset, length: piece.length});
    text += as ?? piece;
  }
  return {
    text,
    at(offset) {
      const found = starts.findLast(({start}) => start <= offset)!;
      return found ? found.offset + Math.min(offset - found.start, found.length) : 0;
    }
  };
}

const withoutTags = (text: string): string => text.replace(/<[^>]*>/g, (tag) => " ".repeat(tag.length));

/**
 * What a page's Markdown says, a block a text. Code is not prose, and neither is what stands in a quotation that is set
 * off (>), nor the list of references: their numbers are others'.
 */
export function proseOf(page: Page): Prose[] {
  let references = false;
  return page.blocks.flatMap(({kind, parts, quoted}) => {
    const prose = joined(
      parts.flatMap((part) => {
        if (part.kind === "text") return [part];
        if (part.kind === "markup") return [{...part, as: withoutTags(part.text)}];
        if (part.kind === "cell" || part.kind === "code") return [{...part, as: computed}];
        return [];
      })
    );
    if (kind === "heading") references = /^references$/i.test(prose.text.trim());
    return references || quoted ? [] : [prose];
  });
}

/** Properties whose text a reader sees, however short it is. */
const shown = new Set([
  "title",
  "subtitle",
  "note",
  "alt",
  "source",
  "caption",
  "says",
  "found",
  "argued",
  "untestable"
]);

/** What a text that is prose stands in, where that changes what it may say. */
export interface CodeProse extends Prose {
  /** The text with the ids of figures still in their braces. */
  written: string;
  /** Part of a rule that is tested, whose bounds may stand in words: an assertion's sentence, a choice's options. */
  rule: boolean;
  /** A claim's title, which names it as the article would. */
  name: boolean;
}

/** A text of a claim in which what is computed stands as computed, and what findings are marked with as nothing. */
const withoutMarks = (text: string): string =>
  text
    .replace(/\]\([\w.-]+(?:, [\w.-]+)* [a-z ]+\)/g, (mark) => "]".padEnd(mark.length))
    .replace(/\{[\w.-]+(?: as [a-z%]+)?\}/g, (id) => computed.padEnd(id.length, computed));

/** Whether a text is a sentence or part of one, and not the name of something. */
const isProse = (text: string): boolean => (text.match(/\p{L}{2,}/gu) ?? []).length >= 3;

/** Whether a node is within an object that has a property, or within a call of one of some functions. */
function within(node: ts.Node, {property, call}: {property: string; call: RegExp}): boolean {
  for (let one = node.parent; one; one = one.parent) {
    if (ts.isObjectLiteralExpression(one)) {
      const own = one.properties.some(({name}) => name?.getText() === property);
      if (own) return true;
    }
    if (ts.isCallExpression(one) && call.test(one.expression.getText())) return true;
  }
  return false;
}

/** Whether a node is an error's sentence, which tells an editor what was expected, or an import's address. */
const isForEditors = (node: ts.Node): boolean =>
  ts.isImportDeclaration(node) || (ts.isNewExpression(node) && /Error$/.test(node.expression.getText()));

/**
 * The texts in code that become prose: those of three words or more, and those given as a title, a note, a caption …
 * What a template computes and figures named in braces stand as computed.
 */
export function proseInCode(code: string): CodeProse[] {
  const file = ts.createSourceFile("cell.ts", code, ts.ScriptTarget.ES2023, true);
  const found: CodeProse[] = [];
  const piece = (node: ts.Node, start: number, end: number): Piece => {
    const offset = node.getStart() + start;
    const text = code.slice(offset, node.end - end);
    const spaced = withoutTags(text).replaceAll("\\u00a0", "     \u00a0");
    return {text, offset, as: withoutMarks(spaced)};
  };
  const add = (node: ts.Node, pieces: readonly Piece[]): void => {
    const prose = joined(pieces);
    const {parent} = node;
    const named = ts.isPropertyAssignment(parent) && parent.initializer === node && shown.has(parent.name.getText());
    // A style that mixes colours is no sentence, however many words it has.
    if (/var\(--/.test(prose.text) || !(named || isProse(prose.text))) return;
    const title = ts.isPropertyAssignment(parent) && parent.name.getText() === "title";
    found.push({
      ...prose,
      written: joined(pieces.map(({text, offset, as}) => ({text, offset, as: as?.includes(computed) ? text : as})))
        .text,
      rule:
        within(node, {property: "evaluate", call: /^(dimension|threshold|amounts|valued|described)$/}) ||
        within(node, {property: "quantity", call: /^comparisonAssertion$/}),
      name: title && within(node, {property: "section", call: /^$/})
    });
  };
  const visit = (node: ts.Node): void => {
    if (isForEditors(node)) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) add(node, [piece(node, 1, 1)]);
    if (ts.isTemplateExpression(node)) {
      const spans = node.templateSpans.flatMap(({expression, literal}) => [
        {text: expression.getText(), offset: expression.getStart(), as: computed},
        piece(literal, 1, ts.isTemplateTail(literal) ? 1 : 2)
      ]);
      add(node, [piece(node.head, 1, 2), ...spans]);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
