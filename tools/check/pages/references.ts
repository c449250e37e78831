import ts from "typescript";
import {type Page, problem} from "./read.js";

/** What prose and cells can refer to. */
export interface Known {
  /** Ids of all figures. */
  figures: ReadonlySet<string>;
  /** Ids of claims, and of their assertions. */
  claims: ReadonlySet<string>;
  assertions: ReadonlySet<string>;
  pages: readonly Page[];
}

/** Calls by which cells refer to figures and to claims, by id. */
const ofFigures = /^(book\.n|book\.value|book\.evidence\.figure|look|figure|value)$/;
const ofClaims = /^(book\.card|book\.evaluation|claimOf)$/;

/** A text or a template as a pattern of ids; undefined for what is computed, and where too little is written. */
export function idPattern(node: ts.Node): RegExp | undefined {
  if (ts.isStringLiteralLike(node)) return /^[\w.-]+$/.test(node.text) ? new RegExp(`^${node.text}$`) : undefined;
  if (!ts.isTemplateExpression(node)) return undefined;
  const written = [node.head.text, ...node.templateSpans.map(({literal}) => literal.text)];
  const fits = written.join("").length >= 8 && written.every((text) => /^[a-z0-9-]*$/.test(text));
  return fits ? new RegExp(`^${written.join("[a-z0-9-]+")}$`) : undefined;
}

/** Every node of a piece of code. */
export function nodesOf(code: string): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("cell.ts", code, ts.ScriptTarget.ES2023, true));
  return found;
}

/** Claims that a page's cells name, which are those it can show. */
export const claimsOn = (page: Page, claims: ReadonlySet<string>): Set<string> =>
  new Set(
    page.cells
      .flatMap(({text}) => nodesOf(text))
      .flatMap((node) => (ts.isStringLiteralLike(node) && claims.has(node.text) ? [node.text] : []))
  );

const nameOf = (path: string): string => path.replace(/^.*\//, "").replace(/\.md$/, "");

/** What is wrong with a link from a page to this site, or undefined; other sites cannot be asked offline. */
function deadLink(href: string, page: Page, {pages, claims, figures}: Known): string | undefined {
  if (/^[a-z]+:/.test(href)) return undefined;
  const [path = "", anchor] = href.split("#");
  const name = path === "" ? nameOf(page.path) : path.replace(/^\.?\//, "").replace(/\.html$/, "") || "index";
  const target = pages.find((one) => nameOf(one.path) === name);
  if (!target) return `There is no page “${name}” that ${href} could lead to.`;
  if (anchor === undefined || target.anchors.has(anchor)) return undefined;
  const cards = [...claimsOn(target, claims)].map((id) => id.toLowerCase());
  if (cards.includes(anchor) || (name === "sources" && figures.has(anchor))) return undefined;
  return `The page “${name}” has no heading or claim “${anchor}” that ${href} could lead to.`;
}

/** Claims and assertions that a text names by id and that do not exist. */
function unknownClaims(text: string, {claims, assertions}: Known): {offset: number; id: string}[] {
  const letters = new Set([...claims].map((id) => id[0]));
  return [...text.matchAll(/(?<![\p{L}\d.-])([A-Z])\d{1,2}(\.[a-z]+)?(?![\p{L}\d-])/gu)].flatMap((match) =>
    !letters.has(match[1]) || claims.has(match[0]) || assertions.has(match[0])
      ? []
      : [{offset: match.index, id: match[0]}]
  );
}

/** Ids in braces in a text, and those that no figure has. */
export const unknownFigures = (text: string, figures: ReadonlySet<string>): {offset: number; id: string}[] =>
  [...text.matchAll(/\{([a-z0-9]+(?:-[a-z0-9]+)+)\}/g)]
    .map((match) => ({offset: match.index + 1, id: match[1]!}))
    .filter(({id}) => !figures.has(id));

/** Ids of figures and claims, and links, that a page refers to and that do not exist; a line for each. */
export function checkReferences(page: Page, known: Known): string[] {
  const {figures, claims} = known;
  const inCells = page.cells.flatMap((cell) => {
    const say = (node: ts.Node, message: string): string => problem(page, cell.at(node.getStart()), message);
    return nodesOf(cell.text).flatMap((node) => {
      if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
        return [...node.text.matchAll(/href="([^"$]+)"/g)]
          .flatMap(([, href]) => deadLink(href!, page, known) ?? [])
          .map((message) => say(node, message));
      }
      const [first] = ts.isCallExpression(node) ? node.arguments : [];
      const pattern = first && idPattern(first);
      if (!ts.isCallExpression(node) || !pattern) return [];
      const callee = node.expression.getText().replaceAll("!", "");
      if (ofFigures.test(callee) && ![...figures].some((id) => pattern.test(id))) {
        return [say(first, `There is no figure ${first.getText()} in src/data/figures.`)];
      }
      if (ofClaims.test(callee) && ![...claims].some((id) => pattern.test(id))) {
        return [say(first, `There is no claim ${first.getText()}.`)];
      }
      return [];
    });
  });
  const inProse = page.blocks.flatMap(({parts}) =>
    parts.flatMap((part) => {
      if (part.kind === "link") {
        const message = deadLink(part.href, page, known);
        return message ? [problem(page, part.offset, message)] : [];
      }
      if (part.kind !== "text") return [];
      return unknownClaims(part.text, known).map(({offset, id}) =>
        problem(page, part.offset + offset, `There is no claim or assertion ${id}.`)
      );
    })
  );
  return [...inCells, ...inProse];
}
