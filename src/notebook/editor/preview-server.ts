import type {PageSource} from "../page-source.js";
import type {Remark} from "./code-field.js";
import type {Edits} from "./edits.js";
import {edited} from "./page-text.js";

/** Asks the preview's server, which answers only its own pages; throws the sentence with which it refuses. */
async function ask(page: string, what: "save" | "types", body: {hash: string; text: string}): Promise<unknown> {
  const response = await fetch(`./_cells/${page}/${what}`, {
    method: "POST",
    headers: {"content-type": "application/json"},
    body: JSON.stringify(body)
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

/** Only what concerns one cell among edits: its text, or the cell itself where it is one of the reader's own. */
export const onlyOf = (id: string, {changed, added}: Edits): Edits => ({
  changed: new Map([...changed].filter(([one]) => one === id)),
  added: added.filter((one) => one.id === id)
});

/** Saves a page with edits in it into its file; gives its cells as they are then. */
export async function savePage(source: PageSource, edits: Edits): Promise<PageSource> {
  const {text} = edited(source, edits);
  const saved = (await ask(source.page, "save", {hash: source.hash, text})) as PageSource;
  return {...saved, preview: true, ...(source.libraries ? {libraries: source.libraries} : {})};
}

/** What the compiler says of a cell in a page with edits, by the cell's own lines. */
export async function typeProblems(source: PageSource, edits: Edits, id: string, lines: number): Promise<Remark[]> {
  const {text, starts} = edited(source, edits);
  const start = starts.get(id);
  if (start === undefined) return [];
  const first = text.slice(0, start).split("\n").length;
  const problems = (await ask(source.page, "types", {hash: source.hash, text})) as Required<Remark>[];
  return problems.map((one) => ({...one, line: one.line - first + 1})).filter(({line}) => line >= 1 && line <= lines);
}
