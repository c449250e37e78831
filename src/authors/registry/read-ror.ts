import {parseCsv} from "../../tables/csv.js";
import type {Organisation} from "./organisation.js";

/**
 * Reads organisations of the Research Organization Registry (ror.org, CC0) from any of its forms: the published dump in
 * JSON or CSV of schema 2, or a table with tabs whose lists are parted by bars (`id status types country city names
 * acronyms domains website parents …`). Withdrawn records are left out, inactive ones stay. Where a record gives no
 * domain, that of its website is taken. Throws a sentence naming the file for text of no such form.
 */
export function readRor(text: string, {file}: {file: string}): Organisation[] {
  const start = text.slice(0, 400).trimStart();
  if (start.startsWith("[")) return readJson(text, file);
  const first = start.slice(0, start.search(/[\r\n]|$/));
  if (first.includes("\t")) return readTabs(text, file);
  if (first.includes("names.types.ror_display")) return readDumpCsv(text, file);
  throw new Error(
    `${file} begins with “${first.slice(0, 60)}”, expected the registry's dump in JSON or CSV of schema 2, or its table with tabs.`
  );
}

interface Record2 {
  id: string;
  status: string;
  types: string[];
  names: {value: string; types: string[]}[];
  domains?: string[];
  links?: {type: string; value: string}[];
  locations: {geonames_details: {country_code: string; name: string}}[];
  relationships?: {type: string; id: string}[];
}

function readJson(text: string, file: string): Organisation[] {
  let records: Record2[];
  try {
    records = JSON.parse(text) as Record2[];
  } catch (error) {
    throw new SyntaxError(`${file} is not JSON: ${(error as Error).message}`);
  }
  const lacking = records.findIndex((it) => !it?.id || !Array.isArray(it.names) || !Array.isArray(it.locations));
  if (lacking >= 0) {
    throw new Error(
      `${file}, record ${lacking + 1} has no id, names and locations, expected schema 2 of the registry.`
    );
  }
  return records
    .filter(({status}) => status !== "withdrawn")
    .map(({id, types, names, domains = [], links = [], locations, relationships = []}) => {
      const display = names.filter((it) => it.types.includes("ror_display"));
      const others = names.filter((it) => !it.types.includes("ror_display") && !it.types.includes("acronym"));
      return {
        ror: bareId(id),
        names: [...display, ...others].map((it) => it.value),
        acronyms: names.filter((it) => it.types.includes("acronym")).map((it) => it.value),
        country: locations[0]?.geonames_details.country_code ?? "",
        city: locations[0]?.geonames_details.name ?? "",
        types: types.map((type) => type.toLowerCase()),
        domains: domainsOf(domains, links.find(({type}) => type === "website")?.value ?? ""),
        parents: relationships.filter(({type}) => type === "parent").map((it) => bareId(it.id))
      };
    });
}

const tabs = [
  "id",
  "status",
  "types",
  "country",
  "city",
  "names",
  "acronyms",
  "domains",
  "website",
  "parents"
] as const;

function readTabs(text: string, file: string): Organisation[] {
  const [head = "", ...lines] = text.split(/\r?\n/);
  const header = head.split("\t");
  const missing = tabs.find((name) => !header.includes(name));
  if (missing) throw new Error(`${file}: column “${missing}” is missing, expected ${tabs.join(", ")}.`);
  const at = Object.fromEntries(tabs.map((name) => [name, header.indexOf(name)])) as Record<
    (typeof tabs)[number],
    number
  >;
  return lines.flatMap((line, i): Organisation[] => {
    if (line === "") return [];
    const cells = line.split("\t");
    if (cells.length !== header.length) {
      throw new Error(`${file}, line ${i + 2} has ${cells.length} cells, expected ${header.length}.`);
    }
    if (cells[at.status] === "withdrawn") return [];
    const items = (name: (typeof tabs)[number]) => list(cells[at[name]]!, "|");
    return [
      {
        ror: bareId(cells[at.id]!),
        names: items("names"),
        acronyms: items("acronyms"),
        country: cells[at.country]!,
        city: cells[at.city]!,
        types: items("types"),
        domains: domainsOf(items("domains"), cells[at.website]!),
        parents: items("parents").map(bareId)
      }
    ];
  });
}

/** In the CSV dump names are grouped by language and parted by commas: a group that holds more commas than names cannot be parted and is left out. */
function readDumpCsv(text: string, file: string): Organisation[] {
  return parseCsv(text, {file}).records.flatMap(({cells}): Organisation[] => {
    const cell = (name: string) => cells[name] ?? "";
    if (cell("status") === "withdrawn") return [];
    const grouped = (name: string) =>
      list(cell(name), ";")
        .map((group) => group.replace(/^[a-z_]{2,12}: /, ""))
        .filter((group) => !group.includes(", "));
    const parents = /(?:^|; )parent: ([^;]*)/.exec(cell("relationships"))?.[1] ?? "";
    return [
      {
        ror: bareId(cell("id")),
        names: [
          ...new Set([
            cell("names.types.ror_display"),
            ...grouped("names.types.label"),
            ...grouped("names.types.alias")
          ])
        ],
        acronyms: list(cell("names.types.acronym"), ";").flatMap((group) =>
          list(group.replace(/^[a-z_]{2,12}: /, ""), ",")
        ),
        country: cell("locations.geonames_details.country_code"),
        city: cell("locations.geonames_details.name"),
        types: list(cell("types"), ";"),
        domains: domainsOf(list(cell("domains"), ";"), list(cell("links.type.website"), ";")[0] ?? ""),
        parents: list(parents, ",").map(bareId)
      }
    ];
  });
}

const bareId = (id: string) => id.trim().replace(/^https:\/\/ror\.org\//, "");

const list = (text: string, mark: string) =>
  text
    .split(mark)
    .map((item) => item.trim())
    .filter((item) => item !== "");

/** Domains that many organisations share and that stand for none. */
const shared =
  /(^|\.)(google|facebook|wordpress|wixsite|weebly|github|blogspot|linkedin|sites|business|wikipedia|twitter|youtube)\.(com|io|org|site)$/;

function domainsOf(domains: readonly string[], website: string): string[] {
  if (domains.length > 0) return [...domains];
  const host = /^(?:https?:\/\/)?(?:www\d?\.)?([^/:?#]+)(.*)$/.exec(website.trim().toLowerCase());
  // A page below another's site ("example.edu/institute") is no domain of one's own.
  if (!host || !/^\/?$/.test(host[2]!) || shared.test(host[1]!)) return [];
  return [host[1]!];
}
