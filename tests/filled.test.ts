import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import config from "../observablehq.config.js";
import {menuPaths} from "../tools/site/menu.js";
import {mark} from "../tools/new.js";
import {root} from "./helpers/run.js";

const pages = (await readdir(join(root, "src"))).filter((name) => name.endsWith(".md"));

describe("what npm run new lays out", () => {
  it("is filled in wherever it is used", async () => {
    const names = (await readdir(join(root, "src"), {recursive: true})).filter((name) =>
      /\.(md|ts|csv|json)$/.test(name)
    );
    const tests = (await readdir(join(root, "tests/claims"), {recursive: true}))
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `tests/claims/${name}`);
    const left: string[] = [];
    for (const file of [
      ...names.filter((name) => !name.includes(".observablehq")).map((name) => `src/${name}`),
      ...tests
    ]) {
      const lines = (await readFile(join(root, file), "utf8")).split("\n");
      for (const [i, line] of lines.entries()) if (line.includes(mark)) left.push(`${file}:${i + 1}: ${line.trim()}`);
    }
    expect(left, left.join("\n")).toEqual([]);
  });

  it("is led to from the menu, if it is a page", () => {
    const led = new Set(["/index", ...menuPaths(config.pages)]);
    expect(pages.map((name) => `/${name.slice(0, -".md".length)}`).filter((path) => !led.has(path))).toEqual([]);
  });
});
