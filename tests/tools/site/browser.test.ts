import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {delimiter, join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {findBrowser} from "../../../tools/site/browser.mjs";

describe("findBrowser(env)", () => {
  let place: string;
  let PATH: string;
  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), "browser-"));
    for (const [folder, name] of [
      ["early", "google-chrome"],
      ["early", "chromium"],
      ["late", "chromium-headless-shell"]
    ] as const) {
      await mkdir(join(place, folder), {recursive: true});
      await writeFile(join(place, folder, name), "");
    }
    PATH = [join(place, "early"), join(place, "late")].join(delimiter);
  });
  afterAll(() => rm(place, {recursive: true, force: true}));

  it("takes a headless shell before a whole browser, wherever on the path they are", () => {
    expect(findBrowser({PATH})).toBe(join(place, "late", "chromium-headless-shell"));
  });

  it("takes a whole browser where there is no headless shell", () => {
    expect(findBrowser({PATH: join(place, "early")})).toBe(join(place, "early", "chromium"));
  });

  it("takes the one that CHROME_PATH names before all others", () => {
    const named = join(place, "early", "google-chrome");
    expect(findBrowser({PATH, CHROME_PATH: named})).toBe(named);
  });

  it("throws a sentence when CHROME_PATH names what is not there", () => {
    const missing = join(place, "no-browser");
    expect(() => findBrowser({PATH, CHROME_PATH: missing})).toThrow(`CHROME_PATH is “${missing}”`);
  });
});
