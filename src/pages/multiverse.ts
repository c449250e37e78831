import {thresholds} from "../audit/rules/evaluate.js";
import {legend} from "../components/charts/legend.js";
import * as Inputs from "../components/controls/inputs.js";
import {tableView} from "../components/tables/data-table.js";
import {number} from "../components/format.js";
import type {FigureOptions} from "../components/charts/figure.js";
import type {multiverseRows} from "../views/multiverse.js";

export type AssertionRow = ReturnType<typeof multiverseRows>[number];

/** How often a choice changes an assertion's finding, as a fraction of pairs of universes. */
export type Influence = {
  assertion: string;
  dimension: string;
  flips: number;
};

/** A sentence in a few words, with its claim: “T6 · India's fall”. */
export const labelOf = ({claim, part}: Pick<AssertionRow, "claim" | "part">): string => `${claim} · ${part}`;

/** Colours of what a universe finds. */
export const tones = {holds: "var(--holds)", open: "var(--part-3)", fails: "var(--fails)"};

/** What is told of the figure universes by assertion: finding, alt text, source, columns. */
export const universesByAssertionFigure = ({
  firm,
  rows,
  fallen,
  total,
  certain
}: {
  firm: AssertionRow[];
  rows: AssertionRow[];
  fallen: AssertionRow[];
  total: number;
  certain: number;
}): FigureOptions => ({
  title: `${firm.length} of ${rows.length} sentences hold in every universe, ${fallen.length} fail in every one, ${rows.length - firm.length - fallen.length} hang on a choice`,
  subtitle: [
    legend(tones),
    `Share of the ${number(total, 0)} answered universes in which each sentence holds (P ≥ ${certain}), fails (P ≤ ${number(1 - certain, 2)}) or is open; most fragile first`
  ],
  alt: "Stacked bars of the share of universes in which each sentence holds, is open, or fails.",
  source: "Computed by audit/rules/evaluate.ts from the figures and derived tables",
  data: rows.map(({claim, says, support, answered, asked, holds, open, fails}) => ({
    claim,
    says,
    support,
    answered,
    asked,
    holds,
    open,
    fails
  })),
  columns: {
    claim: "Claim",
    says: "It says",
    support: "Evidence",
    answered: "Answered",
    asked: "Asked",
    holds: "Holds",
    open: "Open",
    fails: "Fails"
  },
  name: "universes-by-assertion"
});

/** What is told of the figure influence of choices: finding, alt text, source, columns. */
export const influenceOfChoicesFigure = ({
  mean,
  least,
  cells
}: {
  mean: {dimension: string; flips: number}[];
  least: number;
  cells: Influence[];
}): FigureOptions => ({
  title: `Of the choices that several sentences share, one changes most findings: ${mean[0]?.dimension.toLowerCase()}`,
  subtitle: "Of pairs of universes that differ in one choice alone, the share whose finding differs (%)",
  alt: "Grid of sentences by analytic choices; darker cells mark choices that change the finding more often.",
  source: "Computed by analysis/multiverse.ts",
  note: `Choices of fewer than ${least} sentences are in the table.`,
  data: cells,
  columns: {assertion: "Of what", dimension: "Choice", flips: "Share of pairs that flip"},
  name: "influence-of-choices"
});

/** Why universes could not be answered, with how many and what they are about. */
export function unansweredTable(
  reasons: readonly {reason: string; universes: number; assertions: readonly string[]}[],
  rows: readonly Pick<AssertionRow, "id" | "claim" | "part">[]
): HTMLElement {
  const labels = new Map(rows.map((row) => [row.id, labelOf(row)]));
  return tableView(
    reasons.map((one) => ({...one, assertions: one.assertions.map((id) => labels.get(id) ?? id).join("; ")})),
    {universes: "Universes", reason: "Why", assertions: "Of what"},
    {caption: "Why universes could not be answered", name: "unanswered-universes"}
  );
}

/** The control “A universe decides at P ≥”. */
export const certainInput = () =>
  Inputs.range([0.55, 0.99], {
    label: "A universe decides at P ≥",
    query: "certain",
    step: 0.01,
    value: thresholds.certain
  });

/** Choices by how often they change a finding, averaged over assertions, most first. */
export const meanOf = ({
  dimensions,
  varying
}: {
  dimensions: string[];
  varying: (dimension: string) => {assertion: string; dimension: string; flips: number}[];
}) =>
  dimensions
    .map((dimension) => ({
      dimension,
      flips: varying(dimension).reduce((sum, cell, _, all) => sum + cell.flips / all.length, 0)
    }))
    .toSorted((a, b) => b.flips - a.flips);
