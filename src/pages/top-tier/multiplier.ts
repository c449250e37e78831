import * as Inputs from "../../components/controls/inputs.js";
import {number} from "../../components/format.js";
import {html} from "htl";
import type {Notebook} from "../../notebook/notebook.js";
import type {CountedPeople} from "../../tables/rows.js";

/** The control that chooses who stands behind an author. */
export const behindInput = () =>
  Inputs.select(
    new Map([
      ["researchers, by an index of papers", "since-2025-dongbi-researchers-china"],
      ["active researchers, by another index", "since-2025-digital-science-china"],
      ["all who work in AI and its trades", "talent-2022-pool-china"]
    ]),
    {label: "Behind stand", query: "behind", article: "since-2025-dongbi-researchers-china"}
  );

/** The control that chooses which authors. */
export const whoInput = () =>
  Inputs.select(
    new Map([
      ["authors of orals", "oral"],
      ["authors of orals or spotlights", "oral+spotlight"],
      ["all authors", "all"]
    ]),
    {label: "Each scholar is among", query: "who", article: "oral"}
  );

/** How many distinct authors a tier of NeurIPS 2022 has in mainland China. */
export const authorsIn = (rows: readonly CountedPeople[], tier: string): number =>
  rows.find((row) => row.venue === "neurips" && row.year === 2022 && row.country === "CN" && row.tier === tier)
    ?.people ?? NaN;

/** How many stand behind each author, and of what that is made. */
export function eachSentence(
  book: Pick<Notebook, "n" | "value" | "computed">,
  {behind, tier, people}: {behind: string; tier: string; people: number}
): HTMLElement {
  const row = `counted-people neurips 2022 ${tier} CN`;
  const each = number(book.value(behind) / people, 0);
  return html`<p role="status">
    <strong>${book.computed(each, "people behind for each author in China, NeurIPS 2022", [behind, row])}</strong>
    for each: ${book.n(behind)} behind
    ${book.computed(number(people, 0), "distinct authors in China, NeurIPS 2022", [row])} authors in China.
  </p>`;
}
