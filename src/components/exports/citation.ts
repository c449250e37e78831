/** What CITATION.cff says of the report. */
export interface Citation {
  title: string;
  abstract: string;
  version: string;
  /** When it was released, as YYYY-MM-DD. */
  released: string;
  authors: string[];
  license: string;
  doi: string | null;
  url: string | null;
}

const bare = (text: string): string => text.trim().replace(/^(["'])(.*)\1$/, "$2");

/**
 * Reads the fields of a CITATION.cff (Citation File Format 1.2, of which only plain, quoted and folded scalars and the
 * list of authors are used). Throws a sentence that names the field when one that a citation needs is missing.
 */
export function readCitation(text: string): Citation {
  const field = (name: string): string | null => {
    const [, first, folded] = new RegExp(`^${name}:[ \\t]*(.*)\\n((?:[ \\t]+.*\\n)*)`, "m").exec(`${text}\n`) ?? [];
    if (first === undefined) return null;
    return /^[>|]-?$/.test(first) ? bare(folded!.replace(/\s+/g, " ")) : bare(first);
  };
  const need = (name: string): string => {
    const value = field(name);
    if (!value) throw new Error(`CITATION.cff has no ${name}; expected a line “${name}: …”.`);
    return value;
  };
  const [, people = ""] = /^authors:[ \t]*\n((?:[ \t]+.*\n)*)/m.exec(`${text}\n`) ?? [];
  const authors = people
    .split(/^[ \t]+-[ \t]+/m)
    .filter((one) => one.trim())
    .map((one) => {
      const of = (name: string): string => bare(new RegExp(`^[ \\t]*${name}:(.*)$`, "m").exec(one)?.[1] ?? "");
      return of("name") || `${of("given-names")} ${of("family-names")}`.trim();
    })
    .filter(Boolean);
  if (!authors.length) throw new Error("CITATION.cff names no authors; expected a list under “authors:”.");
  return {
    title: need("title"),
    abstract: field("abstract") ?? "",
    version: need("version"),
    released: need("date-released"),
    authors,
    license: need("license"),
    doi: field("doi"),
    url: field("url")
  };
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** The <meta> elements by which reference managers, and the report's own “Share”, know what a page belongs to. */
export function citationMeta({title, authors, released, version, doi}: Citation): string {
  const pairs = [
    ["title", title],
    ...authors.map((name) => ["author", name]),
    ["publication_date", released.replaceAll("-", "/")],
    ["version", version],
    ["doi", doi ?? ""]
  ] as [string, string][];
  return pairs
    .filter(([, value]) => value)
    .map(([name, value]) => `<meta name="citation_${name}" content="${escaped(value)}">`)
    .join("\n");
}
