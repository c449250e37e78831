/**
 * `npm run new claim ID PAGE`, `npm run new figure FILE ID`, `npm run new page NAME`: lays out what is to be written and
 * says which test tells what is missing. Nothing that exists is overwritten.
 */
import {existsSync} from "node:fs";
import {mkdir, readdir, readFile, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {claims} from "../src/claims/index.js";
import {format} from "prettier";

/** The mark of what is still to be written; tests/filled.test.ts finds every one that is left. */
export const mark = "FILL IN";

const sections = {
  F: "founders",
  T: "talent",
  I: "institutions",
  M: "money",
  C: "cause",
  E: "conclusion",
  S: "conclusion"
};

const expect = (holds: boolean, sentence: string): void => {
  if (!holds) throw new Error(sentence);
};

/** A claim's entry in the file of its page, with one assertion that answers nothing yet. */
export const claimEntry = (id: string, page: string): string => `  {
    id: "${id}",
    section: "${sections[id[0] as keyof typeof sections]}",
    page: "${page}",
    title: "${mark}: a few words",
    says: "${mark}: what is claimed, in our words, with numbers of the article as {article-…}.",
    assertions: [
      assertionsIn({
        module: "src/claims/${page}/claims.ts",
        test: "tests/claims/${page}/${id.toLowerCase()}.test.ts"
      }).fact({
        id: "${id}.first",
        part: "${mark}: the part of the claim, in a few words",
        says: "${mark}: a sentence that a number can make true or false.",
        quantity: "${mark}: what is measured",
        unit: "%",
        choices: {},
        article: {},
        evaluate: () => ({reason: "${mark}: compute the quantity and whether it holds, as the claims beside this one do."})
      })
    ],
    found: "${mark}: what was found, in a sentence, [not testable: nothing yet](${id}.first not testable).",
    argued: "${mark}: a sentence that argues the verdict."
  }`;

/** Adds an entry to the list of claims that a module exports. Throws a sentence when the module has no such list. */
export function addClaim(module: string, entry: string, file: string): string {
  // The list ends on its own line, or where its entry does; a list within an entry is indented.
  const list = /(export const \w+: readonly Claim\[\] = \[)(?:([^\n]*)(?=\];$)|([^]*?)\n(?=\];$))/m;
  expect(list.test(module), `${file} has no list of claims: expected “export const …: readonly Claim[] = […];”`);
  const using = module.includes("assertionsIn")
    ? module
    : `import {assertionsIn} from "../../audit/rules/assertion.js";\n${module}`;
  return using.replace(list, (_, start: string, short?: string, long?: string) => {
    const inside = short ?? long ?? "";
    return `${start}${inside}${inside.trim() ? "," : ""}\n${entry}\n`;
  });
}

const claimTest = (id: string): string => `import {beforeAll, describe, expect, it} from "vitest";
import type {Evidence} from "../../../src/audit/rules/evidence.js";
import {ownAnswer, realEvidence} from "../fixtures.js";

let evidence: Evidence;
beforeAll(async () => {
  evidence = await realEvidence();
});

describe("${id}", () => {
  it("says what its figures say, worked out by hand", () => {
    // ${mark}: the value of ${id}.first in the article's reading, worked out by hand from the published figures.
    const byHand = Number.NaN;
    expect(byHand, "the value worked out by hand").not.toBeNaN();
    expect(ownAnswer("${id}.first", evidence).value).toBeCloseTo(byHand, 6);
  });
});
`;

const pageText = (name: string): string => `---
title: ${mark}
---

# ${mark}: the finding, as a heading

${mark}: what the article says of this, where it is right, and what the data say, in three sentences.

\`\`\`js
import {openBook} from "./notebook/open.js";
\`\`\`

\`\`\`js
const book = await openBook();
\`\`\`

## ${mark}: what is asked

\`\`\`js
// ${mark}: the claims that this page argues, each by display(book.card("T1")); their page is "${name}".
display(book.evaluations.length);
\`\`\`
`;

type Changes = Map<string, string>;

async function newClaim(root: string, id = "", page = ""): Promise<Changes> {
  const file = `src/claims/${page}/claims.ts`;
  const test = `tests/claims/${page}/${id.toLowerCase()}.test.ts`;
  expect(
    /^[FTIMCES][1-9]\d?$/.test(id),
    `“${id}” is no claim id: expected a letter of ${Object.keys(sections).join(", ")} and a number, such as M11`
  );
  const same = claims.find((claim) => claim.id === id);
  expect(!same, `There is a claim ${id} already: “${same?.title}”`);
  expect(existsSync(join(root, file)), `There is no ${file}: expected the page that argues the claim, such as money`);
  expect(!existsSync(join(root, test)), `${test} exists already`);
  const module = addClaim(await readFile(join(root, file), "utf8"), claimEntry(id, page), file);
  return new Map([
    [file, await format(module, {parser: "typescript", bracketSpacing: false, printWidth: 120, trailingComma: "none"})],
    [test, claimTest(id)]
  ]);
}

async function newFigure(root: string, name = "", id = ""): Promise<Changes> {
  const folder = "src/data/figures";
  const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;
  expect(
    slug.test(name),
    `“${name}” is no name of a file: expected small letters, digits and hyphens, such as tracker-2`
  );
  expect(
    slug.test(id) && id.includes("-"),
    `“${id}” is no figure id: expected publication-year-measure-place, such as tracker2-2022-share-china`
  );
  const files = (await readdir(join(root, folder))).filter((file) => file.endsWith(".csv"));
  for (const file of files) {
    const text = await readFile(join(root, folder, file), "utf8");
    expect(
      !text.split("\n").some((line) => line.startsWith(`${id},`)),
      `There is a figure ${id} already, in ${folder}/${file}`
    );
  }
  const path = `${folder}/${name}.csv`;
  const sample = await readFile(join(root, folder, "tracker-2.csv"), "utf8");
  const header = sample.slice(0, sample.indexOf("\n"));
  const row = `${id}${",".repeat(header.split(",").length - 1)}\n`;
  if (existsSync(join(root, path))) return new Map([[path, (await readFile(join(root, path), "utf8")) + row]]);
  const described = "src/data/datapackage.json";
  const pack = JSON.parse(await readFile(join(root, described), "utf8")) as {resources: unknown[]};
  pack.resources.push({
    name,
    path: `figures/${name}.csv`,
    title: `${mark}: the publication`,
    description: `${mark}: what it covers, and what of it was seen.`,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    profile: "tabular-data-resource",
    schema: "schemas/figure.json",
    sources: [{title: `${mark}: the publication`, path: `https://example.org/${mark}`}]
  });
  const json = await format(JSON.stringify(pack, null, 2), {parser: "json", bracketSpacing: false, printWidth: 120});
  return new Map([
    [path, `${header}\n${row}`],
    [described, json]
  ]);
}

async function newPage(root: string, name = ""): Promise<Changes> {
  const file = `src/${name}.md`;
  expect(
    /^[a-z]+(-[a-z]+)*$/.test(name),
    `“${name}” is no name of a page: expected small letters and hyphens, such as in-america`
  );
  expect(!existsSync(join(root, file)), `${file} exists already`);
  return new Map([[file, pageText(name)]]);
}

const kinds = {
  claim: {
    make: newClaim,
    next: (id: string) =>
      `Fill in what “npx vitest run tests/filled.test.ts tests/claims” names; tests/claims/index.test.ts lists the ids, so ${id} goes there too.`
  },
  figure: {make: newFigure, next: () => "Fill in what “npx vitest run tests/filled.test.ts tests/data” names."},
  page: {
    make: newPage,
    next: () =>
      "Fill in what “npx vitest run tests/filled.test.ts” names, and put the page into the menu in observablehq.config.ts."
  }
};

/** Lays out a claim, a figure or a page; gives what was written and what is next. Throws a sentence, and then writes nothing. */
export async function scaffold(words: readonly string[], root: string): Promise<{files: string[]; next: string}> {
  const [kind = "", ...names] = words;
  if (!(kind in kinds))
    throw new Error(`There is no “${kind}” to lay out: expected claim ID PAGE, figure FILE ID, or page NAME`);
  const {make, next} = kinds[kind as keyof typeof kinds];
  const changes = await make(root, ...names);
  for (const [path, text] of changes) {
    await mkdir(dirname(join(root, path)), {recursive: true});
    await writeFile(join(root, path), text);
  }
  return {files: [...changes.keys()], next: next(names[0] ?? "")};
}

if (process.argv[1] === import.meta.filename) {
  try {
    const {files, next} = await scaffold(process.argv.slice(2), join(import.meta.dirname, ".."));
    console.log(`${files.map((file) => `written: ${file}`).join("\n")}\n${next}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
