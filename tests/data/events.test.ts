import {cp, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {readEvents} from "../../src/data/figures.js";
import {root} from "../helpers/run.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "events-"));
});
afterAll(() => rm(folder, {recursive: true, force: true}));

/** A copy of the data folder whose record of events has been changed. */
async function changed(change: (text: string) => string): Promise<string> {
  const copy = await mkdtemp(join(folder, "copy-"));
  for (const part of ["figures", "schemas", "datapackage.json"]) {
    await cp(join(root, "src/data", part), join(copy, part), {recursive: true});
  }
  await writeFile(join(copy, "events.csv"), change(await readFile(join(root, "src/data/events.csv"), "utf8")));
  return copy;
}

const row = "event-new,2026-05,count,It happened.,T9,,Because.,https://example.org/,B,,\n";

describe("readEvents(folder)", () => {
  it("takes a new event as a new row, and nothing else to do", async () => {
    const before = readEvents(join(root, "src/data")).rows;
    const {rows} = readEvents(await changed((text) => text + row));
    expect(rows).toHaveLength(before.length + 1);
    expect(rows.at(-1)).toMatchObject({id: "event-new", strengthens: "T9", weakens: null});
  });

  it("names the figure that an event refers to and no file has", async () => {
    const copy = await changed((text) => text + row.replace("It happened.", "Of {nobody-knows} one."));
    expect(() => readEvents(copy)).toThrow("event-new: says refers to “nobody-knows”");
  });

  it("refuses an event without a source, and a date that is none", async () => {
    const without = await changed((text) => text + row.replace("https://example.org/", ""));
    expect(() => readEvents(without)).toThrow(/source/);
    const misdated = await changed((text) => text + row.replace("2026-05", "May 2026"));
    expect(() => readEvents(misdated)).toThrow(/date/);
  });
});
