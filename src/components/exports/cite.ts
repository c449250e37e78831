/** Something that can be cited: a figure or a page of the report, with what CITATION.cff says of the whole. */
export interface Work {
  /** Its anchor on the page. */
  id: string;
  title: string;
  url: string;
  report: string;
  authors: readonly string[];
  version: string;
  /** When the report was released, as YYYY-MM-DD. */
  released: string;
  doi: string | null;
  /** When it was looked at, as YYYY-MM-DD. */
  seen: string;
}

/** What a page says of the report it belongs to: the build writes CITATION.cff's data into its <meta> elements. */
export function workIn(
  document: Document,
  {id, title}: Pick<Work, "id" | "title">,
  {now = new Date(), address = document.location.href}: {now?: Date; address?: string} = {}
): Work {
  const all = (name: string): string[] =>
    [...document.querySelectorAll(`meta[name="citation_${name}"]`)].map((meta) => meta.getAttribute("content") ?? "");
  return {
    id,
    title,
    url: `${address.replace(/#.*$/, "")}#${id}`,
    report: all("title")[0] ?? document.title,
    authors: all("author"),
    version: all("version")[0] ?? "",
    released: all("publication_date")[0]?.replaceAll("/", "-") ?? "",
    doi: all("doi")[0] ?? null,
    seen: now.toISOString().slice(0, 10)
  };
}

/** Text as BibTeX wants it: what has a meaning there is escaped. */
const tex = (text: string): string =>
  text.replace(/[\\{}~^&%$#_]/g, (sign) =>
    sign === "\\"
      ? "\\textbackslash{}"
      : sign === "~"
        ? "\\textasciitilde{}"
        : sign === "^"
          ? "\\textasciicircum{}"
          : `\\${sign}`
  );

/** A BibTeX entry; double braces keep the title's capitals and an author who is no person whole. */
export function toBibtex({id, title, url, report, authors, version, released, doi, seen}: Work): string {
  const fields = {
    author: authors.map((name) => `{${tex(name)}}`).join(" and "),
    title: `{${tex(title)}}`,
    howpublished: tex(`Figure in ${report}${version ? `, version ${version}` : ""}`),
    year: released.slice(0, 4),
    doi: doi ?? "",
    url,
    note: `Accessed ${seen}`
  };
  const lines = Object.entries(fields).filter(([, value]) => value);
  return `@misc{exam-takers-${id},\n${lines.map(([key, value]) => `  ${key} = {${value}}`).join(",\n")}\n}\n`;
}

const dateParts = (date: string): {"date-parts": number[][]} => ({"date-parts": [date.split("-").map(Number)]});

/** CSL-JSON, as reference managers and citation processors read it. */
export function toCsl({id, title, url, report, authors, version, released, doi, seen}: Work): string {
  const item = {
    id: `exam-takers-${id}`,
    type: "figure",
    title,
    author: authors.map((literal) => ({literal})),
    "container-title": report,
    ...(version ? {version} : {}),
    ...(released ? {issued: dateParts(released)} : {}),
    ...(doi ? {DOI: doi} : {}),
    URL: url,
    accessed: dateParts(seen)
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

/** One line for a list of references. */
export function toPlain({title, url, report, authors, version, released, doi, seen}: Work): string {
  const year = released ? ` (${released.slice(0, 4)})` : "";
  const where = `In ${report}${version ? ` (version ${version})` : ""}`;
  return `${authors.join("; ")}${year}. “${title}” [figure]. ${where}.${doi ? ` https://doi.org/${doi}.` : ""} ${url} (accessed ${seen}).`;
}
