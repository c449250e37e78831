import {readFileSync, readdirSync} from "node:fs";
import {parseCsv} from "../tables/csv.js";
import {ownerOf} from "./owners.js";
import type {Sector} from "./types.js";

/** An institution as the alias tables describe it. */
export interface Institution {
  /** Canonical name. */
  name: string;
  /** ISO 3166-1 alpha-2 of the main seat, HK, MO and TW apart; empty where it has none. */
  country: string;
  sector: Sector;
  /** Parent whose headquarters count as the owner's; the institution itself if none. */
  owner: string;
  /** Other spellings, see `readInstitutions`. */
  aliases: readonly Alias[];
  /** E-mail domains; each stands for its subdomains too. */
  domains: readonly string[];
  /** Identifier in the Research Organization Registry, or "". */
  ror: string;
  /** Identifiers of what it belongs to, as the registry says. */
  parents: readonly string[];
  /** City of the main seat, or "". */
  city: string;
  /** Whether a row of our own tables describes it. */
  own: boolean;
  /** Whether it is the second bearer of its name: another is meant where nothing tells. */
  second?: boolean;
  /** Whether it is a firm's branch in one country: its name alone does not tell that the author sits there. */
  branch?: boolean;
}

/** One spelling. */
export interface Alias {
  text: string;
  /**
   * `phrase`: counts wherever its words stand in a text. `segment`: only as everything between two cuts, for short or
   * common words. `weak`: counts only where neither another name nor the domain answers (CNRS, a bare "Max Planck").
   */
  strength: "phrase" | "segment" | "weak";
}

const columns = ["institution", "country", "sector", "owner", "aliases", "domains", "ror"];
const sectors: readonly string[] = ["university", "institute", "firm", "other", "unknown"];

/**
 * Reads one table of institutions with the columns institution, country, sector, owner, aliases, domains, ror; aliases
 * and domains are lists with `|`. An alias that starts with `=` must fill a whole segment, one with `~` is weak. The name itself is
 * an alias unless the list holds `-name`. An empty owner is the institution itself. Throws a sentence naming the file, line and value for an
 * unknown sector, a country that is no two-letter code, a missing name or a missing column.
 */
export function readInstitutions(text: string, {file}: {file: string}): Institution[] {
  const {header, records} = parseCsv(text, {file});
  const missing = columns.find((column) => !header.includes(column));
  if (missing) throw new Error(`${file}: column “${missing}” is missing, expected ${columns.join(", ")}.`);
  return records.map(({line, cells}) => {
    const where = `${file}, line ${line}`;
    const name = cells["institution"]!.trim();
    const country = cells["country"]!.trim();
    const sector = cells["sector"]!.trim();
    if (name === "") throw new Error(`${where}: the institution has no name.`);
    if (!/^([A-Z]{2})?$/.test(country))
      throw new Error(`${where}: the country of ${name} is “${country}”, expected a two-letter code.`);
    if (!sectors.includes(sector))
      throw new Error(`${where}: the sector of ${name} is “${sector}”, expected one of ${sectors.join(", ")}.`);
    const ror = cells["ror"]!.trim();
    if (!/^(0[a-z0-9]{6}\d{2})?$/.test(ror))
      throw new Error(`${where}: the ROR id of ${name} is “${ror}”, expected nine signs such as 03cve4549.`);
    const listed = list(cells["aliases"]!);
    const spellings = listed.includes("-name") ? listed.filter((alias) => alias !== "-name") : [name, ...listed];
    return {
      name,
      country,
      sector: sector as Sector,
      owner: cells["owner"]!.trim() || name,
      aliases: spellings.map(readAlias),
      domains: list(cells["domains"]!),
      ror,
      parents: [],
      city: "",
      own: true
    };
  });
}

const tables = new URL("./institutions/", import.meta.url);

/** Rows whose names stand for someone else first: read last, so that the likelier bearer of a name comes first. */
const last = "homonyms.csv";

/**
 * The institutions of every table in `src/authors/institutions`, in the order of their file names, homonyms last, with
 * the owners that they have today.
 */
export function allInstitutions(): Institution[] {
  return readdirSync(tables)
    .filter((name) => name.endsWith(".csv"))
    .sort((a, b) => Number(a === last) - Number(b === last) || (a < b ? -1 : 1))
    .flatMap((name) =>
      readInstitutions(readFileSync(new URL(name, tables), "utf8"), {file: name}).map((it) => ({
        ...it,
        owner: ownerOf(it.name)?.owner ?? it.owner,
        ...(name === last ? {second: true} : {})
      }))
    );
}

function list(cell: string): string[] {
  return cell
    .split("|")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

function readAlias(text: string): Alias {
  if (text.startsWith("=")) return {text: text.slice(1), strength: "segment"};
  if (text.startsWith("~")) return {text: text.slice(1), strength: "weak"};
  return {text, strength: "phrase"};
}
