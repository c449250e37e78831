import {nameKey} from "../normalise.js";
import type {Organisation} from "./organisation.js";

/** A row of the published list of university names and domains. */
export interface University {
  name: string;
  alpha_two_code: string;
  domains?: readonly string[];
}

/** Kinds that name where people work; organisations of other kinds alone (funders, archives) are left out. */
const workplaces = new Set(["education", "company", "facility", "government", "nonprofit", "healthcare"]);

/**
 * What of a registry the resolver needs, joined with the published list of universities: a university that the registry
 * has by domain or by name and country lends it its name and domains, another is a row without identifier. Names that
 * come to one key are given once, kana spellings are left out, and so are organisations where nobody works.
 */
export function compileRegistry(
  registry: readonly Organisation[],
  universities: readonly University[]
): Organisation[] {
  const rows = registry
    .filter(({types}) => types.some((type) => workplaces.has(type)))
    .map((it) => ({...it, names: [...it.names], domains: [...it.domains]}));
  const byDomain = new Map<string, (typeof rows)[number]>();
  const byName = new Map<string, (typeof rows)[number]>();
  const nameIn = (name: string, country: string) => `${country} ${nameKey(name)}`;
  for (const row of rows) {
    if (row.types.includes("education"))
      for (const domain of row.domains) if (!byDomain.has(domain)) byDomain.set(domain, row);
    for (const name of row.names) {
      const key = nameIn(name, row.country);
      if (!byName.has(key)) byName.set(key, row);
    }
  }
  for (const {name: printed, alpha_two_code, domains = []} of universities) {
    // What is packed between strokes cannot hold one: a former name is a name besides.
    const [name = "", ...former] = printed.trim().split("|");
    const country = alpha_two_code.toUpperCase();
    const own = domains.map((domain) => domain.toLowerCase().trim());
    const byOwn = own.map((domain) => byDomain.get(domain)).find((it) => it?.country === country);
    const known = byName.get(nameIn(name, country)) ?? byOwn;
    if (known) {
      known.names.push(name);
      for (const domain of own) if (!known.domains.includes(domain)) known.domains.push(domain);
      continue;
    }
    const row = {
      ror: "",
      names: [name, ...former],
      acronyms: [],
      country,
      city: "",
      types: ["education"],
      domains: own,
      parents: []
    };
    rows.push(row);
    byName.set(nameIn(name, country), row);
    for (const domain of own) if (!byDomain.has(domain)) byDomain.set(domain, row);
  }
  const held = new Set(rows.map(({ror}) => ror));
  return rows.map((row) => ({
    ...row,
    types: row.types.filter((type) => workplaces.has(type)),
    names: distinct(row.names),
    // That a firm has a parent tells a branch of it from the firm, also where the parent is not held.
    parents: row.parents.filter((parent) => held.has(parent) || row.types.includes("company"))
  }));
}

const kana = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・\s]+$/u;

/** Names whose keys differ, in their order. */
function distinct(names: readonly string[]): string[] {
  const keys = new Set<string>();
  return names.filter((name, i) => {
    if (i > 0 && kana.test(name)) return false;
    const key = nameKey(name);
    return key !== "" && !keys.has(key) && keys.add(key);
  });
}
