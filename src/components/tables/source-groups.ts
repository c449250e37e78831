import {type Child, type Drawing, type Make, maker} from "../dom.js";
import {counted, host, joinWords, quantity} from "../format.js";
import {claimsOf, type SourceRow} from "./source-query.js";

/** A file of figures: the publication that they were transcribed from. */
export interface Publication {
  name: string;
  title: string;
  description: string;
  sources: string;
}

/** How a figure was seen, in as many words as a line of a list has room for. */
const seen: Readonly<Record<string, string>> = {
  P: "seen itself",
  A: "said by an author",
  S: "secondary source",
  B: "blog or mirror"
};

/** A host that may be broken after its dots and nowhere else, so that no name is cut in the middle of a word. */
const breakable = (make: Make, name: string): Child[] =>
  name.split(".").flatMap((part, i): Child[] => (i ? [".", make("wbr"), part] : [part]));

const links = (make: Make, {source, also}: SourceRow): Child[] =>
  [source, ...(also?.split(" ") ?? [])]
    .filter(Boolean)
    .flatMap((url, i): Child[] => [
      i ? ", " : null,
      url.startsWith("urn:")
        ? "the article (no public address known)"
        : make("a", {href: url, rel: "noopener"}, breakable(make, host(url)))
    ]);

/** One figure as a line of a list, its id the anchor; plain text and links only. */
function line(make: Make, row: SourceRow): HTMLLIElement {
  const digits = (String(row.value).split(".")[1] ?? "").length;
  const {length} = claimsOf(row);
  return make(
    "li",
    {id: row.id},
    make("b", {}, quantity(row.value, row.unit, {digits})),
    make(
      "div",
      {},
      make("strong", {}, `${row.place}, ${row.year}: ${row.measure}`),
      ` of ${row.population}`,
      row.note ? make("p", {}, row.note) : null,
      make(
        "p",
        {},
        links(make, row),
        ` · ${row.confidence}, ${seen[row.confidence] ?? ""}`,
        length > 1 ? ` · ${claimsOf(row).join(" ")}` : null,
        " ",
        make("code", {}, row.id)
      )
    )
  );
}

/** Which claim the lines below are for; a figure that serves several stands under the first. */
function claimLine(make: Make, claim: string | undefined, titles: ReadonlyMap<string, string>): HTMLLIElement {
  const title = claim && titles.get(claim);
  const words = claim ? `For ${claim}${title ? `: ${title}` : ""}` : "Background, used by no page and no calculation";
  return make("li", {class: "source-for"}, words);
}

/** Rows by what they have in common, in the order in which that first occurs. */
function grouped<K>(rows: readonly SourceRow[], key: (row: SourceRow) => K): Map<K, SourceRow[]> {
  const groups = new Map<K, SourceRow[]>();
  for (const row of rows) {
    const some = groups.get(key(row));
    if (some) some.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

/** The lines of one publication, by the claim that each serves first, in the order of `titles`; background last. */
function linesOf(make: Make, rows: readonly SourceRow[], titles: ReadonlyMap<string, string>): HTMLLIElement[] {
  const known = [...titles.keys()];
  const order = (claim: string | undefined): number => (claim ? known.indexOf(claim) : known.length);
  return [...grouped(rows, (row) => claimsOf(row)[0])]
    .toSorted(([a], [b]) => order(a) - order(b))
    .flatMap(([claim, some]) => [claimLine(make, claim, titles), ...some.map((row) => line(make, row))]);
}

/** The fold of one publication: what it is and how it was seen, and its figures. */
function group(
  make: Make,
  {name, title, description, sources}: Publication,
  rows: readonly SourceRow[],
  titles: ReadonlyMap<string, string>
): HTMLDetailsElement {
  const serves = [...titles.keys()].filter((id) => rows.some((row) => claimsOf(row).includes(id)));
  return make(
    "details",
    {class: "source-group", "data-search": title},
    make(
      "summary",
      {},
      make("strong", {}, title),
      " ",
      make("span", {class: "source-count"}, counted(rows.length, "figure")),
      make("span", {class: "source-serves"}, serves.length ? `for ${joinWords(serves)}` : "background only")
    ),
    make("p", {id: `from-${name}`}, `${description} Seen in: ${sources}.`),
    make("ul", {}, linesOf(make, rows, titles))
  );
}

/** The lists that the page showed before its scripts ran; none in a preview. */
const baked = (document: Document): HTMLElement | null =>
  document.querySelector<HTMLElement>("observablehq-loading > .source-groups");

/**
 * All figures, folded by the publication they were transcribed from, within it by claim, each line an anchor that
 * numbers in prose lead to. `titles` are those of the claims, in the article's order. What the page shows already is
 * taken over: it says the same.
 */
export function sourceGroups(
  rows: readonly SourceRow[],
  {
    publications,
    titles,
    document = globalThis.document
  }: Drawing & {publications: readonly Publication[]; titles: ReadonlyMap<string, string>}
): HTMLElement {
  const before = baked(document);
  if (before?.querySelectorAll("li[id]").length === rows.length) return before;
  const make = maker(document);
  const of = grouped(rows, ({publication}) => publication);
  return make(
    "div",
    {class: "source-groups"},
    publications.flatMap((one) => {
      const some = of.get(one.name);
      return some ? [group(make, one, some, titles)] : [];
    })
  );
}

/** Up to how many lines are unfolded for a reader who looks for something. */
const readable = 80;

/**
 * Shows the lines with these ids, in this order within each publication, and hides the others and the publications that
 * are left with none; `narrowed` says that a reader looks for something, whose publications then unfold if they are few
 * enough to be read, and fold again afterwards. Lines of claims are shown where the order is that of the file. What is
 * hidden stays in the page, so that a link can lead to any line whatever the filter.
 */
export function showSources(
  list: HTMLElement,
  shown: readonly {id: string}[],
  {narrowed, byClaim}: {narrowed: boolean; byClaim: boolean}
): void {
  const rank = new Map(shown.map(({id}, i) => [id, i]));
  for (const fold of list.querySelectorAll<HTMLDetailsElement>(".source-group")) {
    const ul = fold.querySelector("ul")!;
    const lines = [...ul.children] as HTMLElement[];
    for (const [i, one] of lines.entries()) {
      // The order in which they came, by claim: what they go back to.
      one.dataset.at ??= String(i);
      one.hidden = one.id ? !rank.has(one.id) : !byClaim;
    }
    const place = (one: HTMLElement): number => (byClaim ? Number(one.dataset.at) : (rank.get(one.id) ?? Infinity));
    const wanted = lines.toSorted((a, b) => place(a) - place(b));
    // Lines are moved only if they must be: a moved line is no longer what the address leads to.
    if (wanted.some((one, i) => one !== lines[i])) ul.append(...wanted);
    // The line of a claim goes with its figures.
    let head: HTMLElement | undefined;
    for (const one of byClaim ? wanted : []) {
      if (!one.id) (head = one).hidden = true;
      else if (!one.hidden && head) head.hidden = false;
    }
    const left = lines.filter(({id, hidden}) => id && !hidden).length;
    const all = lines.filter(({id}) => id).length;
    fold.hidden = left === 0;
    fold.querySelector(".source-count")!.textContent =
      left === all ? counted(all, "figure") : `${left} of ${counted(all, "figure")}`;
    const unfold = narrowed && left > 0 && shown.length <= readable;
    if (unfold && !fold.open) fold.dataset.unfolded = "";
    if (unfold || "unfolded" in fold.dataset) fold.open = unfold;
    if (!unfold) delete fold.dataset.unfolded;
  }
}

/**
 * Makes a function that goes to the line named in the address, once for every address, and shows it even if it was
 * filtered out or folded away. A browser that runs no script unfolds it by itself, but knows nothing of what is filtered.
 * Ids are expected to need no escaping in an address.
 */
export function addressFollower(
  list: HTMLElement,
  {location = globalThis.location}: {location?: Pick<Location, "hash" | "replace">} = {}
): () => void {
  let followed = "";
  return () => {
    const {hash} = location;
    if (hash === followed) return;
    followed = hash;
    const line = [...list.querySelectorAll<HTMLElement>("[id]")].find(({id}) => `#${id}` === hash);
    const fold = line?.closest("details");
    if (!line || !fold) return;
    const wasShown = fold.open && !line.hidden && !fold.hidden;
    line.hidden = fold.hidden = false;
    fold.open = true;
    // Going to the same address again makes the line the target of the style sheet and of the keyboard.
    if (!wasShown) location.replace(hash);
  };
}
