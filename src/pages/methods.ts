import {clusteredCoverage, evenSizes} from "../analysis/coverage.js";
import {seeded} from "../analysis/random.js";
import {thresholds} from "../audit/rules/evaluate.js";
import * as Inputs from "../components/controls/inputs.js";
import {number, percent} from "../components/format.js";
import {html} from "htl";
import type {ClusteredCoverage} from "../analysis/coverage.js";
import type {Notebook} from "../notebook/notebook.js";

/** Columns of the table of choices. */
export const dimensionColumns = {
  choice: "Choice",
  options: "Options",
  claims: "Claims",
  unanswerable: "What no data can answer"
};

/** The control “A universe decides at P ≥”. */
export const certainInput = () =>
  Inputs.range([0.55, 0.99], {
    label: "A universe decides at P ≥",
    query: "certain",
    step: 0.01,
    value: thresholds.certain
  });

/** The origin of the top tier of 2022, with the size of paper counted in the author lists. */
export const topOf = ({book}: {book: Notebook}) =>
  book.evidence.composition({
    measure: "undergraduate country",
    tier: "top",
    year: 2022,
    edition: "2.0"
  });

/** The control “Share (%)”. */
export const shareInput = ({book}: {book: Notebook}) =>
  Inputs.range([0, 100], {
    label: "Share (%)",
    query: "share",
    step: 1,
    value: book.value("tracker2-2022-top-undergraduate-china")
  });

/** Coverage in simulated surveys; null where there is nothing to draw, because the model of a correlation knows neither none nor all. */
export const drawnOf = ({
  rho,
  share,
  n,
  m,
  rounds
}: {
  rho: number;
  share: number;
  n: number;
  m: number;
  rounds: number;
}) =>
  rho > 0 && rho < 1 && share > 0 && share < 100
    ? clusteredCoverage({
        share: share / 100,
        rho,
        sizes: evenSizes(n, m),
        rounds,
        random: seeded(20250224)
      })
    : null;

/** How often the intervals hold the truth, in a sentence. */
export const coverageSentence = ({
  drawn,
  rounds,
  effective,
  mean,
  least
}: {
  drawn: ClusteredCoverage | null;
  rounds: 100;
  effective: number;
  mean: number;
  least: number;
}) =>
  html`<p role="status">
    ${drawn ? `Of ${rounds} surveys, ${number(rounds * drawn.naive, 0)} hold it if people are taken for drawn one by one, ${number(rounds * drawn.effective, 0)} with the design effect, and ${number(rounds * drawn.estimated, 0)} with one estimated on the survey itself. ` : "With no correlation, or a full one, or nobody or everybody, there is nothing to draw. "}Of
    ${number(effective, 0)} people drawn independently Wilson’s interval holds the truth in ${percent(mean)} of samples,
    averaged over true shares, and in ${percent(least)} at the worst of them.
  </p>`;
