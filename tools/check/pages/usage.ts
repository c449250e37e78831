import ts from "typescript";
import {evaluate} from "../../../src/audit/rules/evaluate.js";
import type {Evidence} from "../../../src/audit/rules/evidence.js";
import {references} from "../../../src/audit/rules/text.js";
import type {Claim} from "../../../src/audit/rules/types.js";
import {claimsOn, idPattern, nodesOf} from "./references.js";
import type {Page} from "./read.js";

/** Claims that the page they name does not show; a claim not evaluated yet has no page to be on. */
export function unargued(claims: readonly Claim[], pages: readonly Page[]): string[] {
  const ids = new Set(claims.map(({id}) => id));
  return claims.flatMap(({id, page, assertions, steps}) => {
    if (!assertions.length && !steps) return [];
    const path = `src/${page}.md`;
    const found = pages.find((one) => one.path === path);
    if (!found) return [`src/claims:1:1 - Claim ${id} is to be argued on ${path}, which does not exist.`];
    return claimsOn(found, ids).has(id)
      ? []
      : [`${path}:1:1 - Claim ${id} is to be argued here, and no cell shows it.`];
  });
}

/**
 * Ids of the figures that claims rest on: those that their texts cite, and those that their assertions read in the
 * article's reading and in every reading that differs from it by one choice.
 */
export function usedByClaims(claims: readonly Claim[], evidence: Evidence): Set<string> {
  const used = new Set<string>();
  for (const {says, found, argued, assertions} of claims) {
    for (const id of references(`${says} ${found} ${argued}`)) used.add(id);
    for (const assertion of assertions) {
      const others = assertion.dimensions.flatMap(({id, options}) =>
        options.map((option) => ({...assertion.article, [id]: option.id}))
      );
      for (const universe of [assertion.article, ...others]) {
        const outcome = evaluate(assertion, evidence, universe);
        if ("rows" in outcome) for (const id of outcome.rows) used.add(id);
      }
    }
  }
  return used;
}

/** What code uses of the figures: ids, written out or with parts that are computed, and measures named as a whole. */
export function usedByCode(code: string, figures: readonly {id: string; measure: string}[]): Set<string> {
  const used = new Set<string>();
  for (const node of nodesOf(code)) {
    if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) continue;
    const pattern = idPattern(node);
    const text = ts.isStringLiteralLike(node) ? node.text : "";
    for (const {id, measure} of figures) if (measure === text || pattern?.test(id)) used.add(id);
    for (const id of references(text)) used.add(id);
  }
  return used;
}

/** A row of the figures with what it says of its use. */
interface FigureRow {
  id: string;
  claims: string;
  publication: string;
}

/** What is known of figures besides their rows. */
export interface Usage {
  used: ReadonlySet<string>;
  /** Claims that are not evaluated yet; a figure of theirs waits for them. */
  pending: ReadonlySet<string>;
  /** The text of each file of figures, by its name without extension. */
  files: ReadonlyMap<string, string>;
  /** Why a file has rows that are background, by the same name. */
  reasons: ReadonlyMap<string, string>;
}

/** Figures that nothing uses and that are not marked as background, and files that mark rows so without a reason. */
export function unusedFigures(rows: readonly FigureRow[], {used, pending, files, reasons}: Usage): string[] {
  const isBackground = ({claims}: FigureRow): boolean => claims.split(" ").includes("background");
  const waits = ({claims}: FigureRow): boolean => claims.split(" ").some((id) => pending.has(id));
  const unused = rows
    .filter((row) => !used.has(row.id) && !isBackground(row) && !waits(row))
    .map(({id, publication, claims}) => {
      const line =
        files
          .get(publication)!
          .split("\n")
          .findIndex((one) => one.startsWith(`${id},`)) + 1;
      const what = `Nothing uses the figure “${id}” (${claims}): cite it, compute with it, or mark it as background.`;
      return `src/data/figures/${publication}.csv:${line}:1 - ${what}`;
    });
  const silent = [...new Set(rows.filter(isBackground).map(({publication}) => publication))]
    .filter((name) => !reasons.get(name))
    .map(
      (name) => `src/data/datapackage.json:1:1 - “${name}” has background rows, but its x-background gives no reason.`
    );
  return [...unused, ...silent];
}
