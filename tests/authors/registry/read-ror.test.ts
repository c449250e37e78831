import {existsSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {committedRegistry} from "../../../src/authors/registry/committed.js";
import {compileRegistry, type University} from "../../../src/authors/registry/compile.js";
import {pack, unpack} from "../../../src/authors/registry/pack.js";
import {readRor} from "../../../src/authors/registry/read-ror.js";

const expected = {
  ror: "03cve4549",
  names: ["Tsinghua University", "清华大学"],
  acronyms: ["THU"],
  country: "CN",
  city: "Beijing",
  types: ["education", "funder"],
  domains: ["tsinghua.edu.cn"],
  parents: ["00jjkh886"]
};

const json = JSON.stringify([
  {
    id: "https://ror.org/03cve4549",
    status: "active",
    types: ["education", "funder"],
    domains: [],
    links: [{type: "website", value: "https://www.tsinghua.edu.cn/"}],
    locations: [{geonames_details: {country_code: "CN", name: "Beijing"}}],
    names: [
      {value: "THU", types: ["acronym"]},
      {value: "清华大学", types: ["label"]},
      {value: "Tsinghua University", types: ["label", "ror_display"]}
    ],
    relationships: [
      {type: "parent", id: "https://ror.org/00jjkh886"},
      {type: "child", id: "https://ror.org/0543pw950"}
    ]
  },
  {id: "https://ror.org/0aaaaaa00", status: "withdrawn", types: [], names: [], locations: []}
]);

describe("readRor(text, {file})", () => {
  it("reads the dump in JSON, without withdrawn records", () => {
    expect(readRor(json, {file: "dump.json"})).toEqual([expected]);
  });
  it("reads the dump in CSV", () => {
    const header =
      "id,domains,links.type.website,locations.geonames_details.country_code,locations.geonames_details.name,names.types.acronym,names.types.alias,names.types.label,names.types.ror_display,relationships,status,types";
    const row =
      'https://ror.org/03cve4549,,https://www.tsinghua.edu.cn,CN,Beijing,no_lang_code: THU,,"en: Tsinghua University; zh: 清华大学",Tsinghua University,"parent: https://ror.org/00jjkh886; child: https://ror.org/0543pw950",active,education; funder';
    expect(readRor(`${header}\n${row}\n`, {file: "dump.csv"})).toEqual([expected]);
  });
  it("reads the table with tabs", () => {
    const header = "id\tstatus\ttypes\tcountry\tcity\tnames\tacronyms\tdomains\twebsite\tparents\trelated\trelease";
    const row =
      "03cve4549\tactive\teducation|funder\tCN\tBeijing\tTsinghua University|清华大学\tTHU\t\ttsinghua.edu.cn\t00jjkh886\t\t2.8";
    expect(readRor(`${header}\n${row}\n`, {file: "ror.tsv"})).toEqual([expected]);
  });
  it("throws sentences on other texts", () => {
    expect(() => readRor("a,b\n1,2\n", {file: "f"})).toThrow(/^f begins with “a,b”, expected/);
    expect(() => readRor("[{}]", {file: "f"})).toThrow(/^f, record 1 has no id/);
    expect(() => readRor("id\tstatus\n", {file: "f"})).toThrow(/^f: column “types” is missing/);
  });
});

describe("pack(organisations) and unpack(bytes, {file})", () => {
  it("give back what they were given, the same bytes for any order", () => {
    const other = {...expected, ror: "052gg0110", names: ["University of Oxford"], country: "GB"};
    const bytes = pack([other, expected]);
    expect(Buffer.from(pack([expected, other]))).toEqual(Buffer.from(bytes));
    expect(unpack(bytes, {file: "f"})).toEqual([expected, other]);
  });
  it("throws a sentence on other bytes", () => {
    expect(() => unpack(Buffer.from("no"), {file: "f"})).toThrow(/^f is no Brotli stream/);
  });
});

describe("compileRegistry(registry, universities)", () => {
  it("lends a university of the list to the organisation that it is, and adds the others", () => {
    const list: University[] = [
      {name: "Tsing Hua University", alpha_two_code: "CN", domains: ["tsinghua.edu.cn", "tsinghua.org.cn"]},
      {name: "Tsinghua University", alpha_two_code: "CN"},
      {name: "Southeast University", alpha_two_code: "BD", domains: ["seu.ac.bd"]}
    ];
    const [first, second] = compileRegistry([expected], list);
    expect(first).toMatchObject({ror: "03cve4549", domains: ["tsinghua.edu.cn", "tsinghua.org.cn"]});
    expect(first!.names).toEqual(["Tsinghua University", "清华大学", "Tsing Hua University"]);
    expect(second).toMatchObject({ror: "", names: ["Southeast University"], country: "BD"});
  });
  it("leaves out what nobody works at", () => {
    expect(compileRegistry([{...expected, types: ["funder"]}], [])).toEqual([]);
  });
});

describe("committedRegistry()", () => {
  const raw = process.env["RAW_DATA"];
  const ror = `${raw}/ror/ror_updates_v1.0_to_v2.8.tsv`;
  it("holds tens of thousands of organisations, most with an identifier", () => {
    expect(committedRegistry().length).toBeGreaterThan(40_000);
    expect(committedRegistry().filter((it) => it.ror !== "").length).toBeGreaterThan(40_000);
  });
  it.runIf(raw && existsSync(ror))("is what the raw files come to", () => {
    const list = JSON.parse(
      readFileSync(`${raw}/universities/world_universities_and_domains.json`, "utf8")
    ) as University[];
    const made = compileRegistry(readRor(readFileSync(ror, "utf8"), {file: "ror"}), list);
    const key = (it: {ror: string; country: string; names: readonly string[]}) =>
      `${it.ror} ${it.country} ${it.names[0]}`;
    expect(committedRegistry().map(key).sort()).toEqual(made.map(key).sort());
  });
});
