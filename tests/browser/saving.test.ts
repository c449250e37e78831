import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Browser, Locator, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type Preview, startPreview} from "../../tools/site/preview.js";
import {copyProject} from "../helpers/project.js";
import {startBrowser} from "../helpers/site.js";

const small = `# Page

\`\`\`js
import {html} from "htl";
import {figure} from "./components/charts/figure.js";
import "./notebook/offer.js";
\`\`\`

\`\`\`ts
const parts: number[] = [1, 2, 3];
\`\`\`

\`\`\`js
const sum = parts.reduce((one, other) => one + other);
display(
  figure(html\`<svg width="10" height="10"></svg>\`, {
    title: \`The sum is \${sum}\`,
    alt: "A square.",
    source: "made up",
    data: [{sum}],
    name: "sum"
  })
);
\`\`\`
`;

let preview: Preview;
let remove: () => Promise<void>;
let file = "";
const browsers: Browser[] = [];

/** Opens the page in a browser of its own: one that is not looked at does not draw. */
async function openPage(): Promise<Page> {
  const browser = await startBrowser();
  browsers.push(browser);
  const page = await browser.newPage();
  await page.goto(`${preview.address}/in-america.html`);
  return page;
}

beforeAll(async () => {
  const copy = await copyProject({pages: ["in-america"], loaders: []});
  ({remove} = copy);
  file = join(copy.folder, "src/in-america.md");
  await writeFile(file, small);
  preview = await startPreview(copy.folder);
});
afterAll(async () => {
  for (const browser of browsers) await browser.close();
  await preview?.stop();
  await remove?.();
});

const saysSum = (page: Page, sum: number): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => document.querySelector("#fig-sum .figure-title")?.textContent === wanted,
    `The sum is ${sum}`
  );

/** Writes a cell's code anew and runs it. */
async function rewrite(cell: Locator, code: string): Promise<void> {
  const {keyboard} = cell.page();
  await cell.locator(".cm-content").first().click();
  await keyboard.press("Control+a");
  await keyboard.insertText(code);
  await keyboard.press("Shift+Enter");
}

describe("saving a cell in the preview", () => {
  it("shows types while it is written, and the difference before it is saved; others see it, and none is lost", async () => {
    const [page, other] = [await openPage(), await openPage()];
    await Promise.all([saysSum(page, 6), saysSum(other, 6)]);
    await page.locator("[data-code]").click();
    const panel = page.locator("#code-of-fig-sum");
    const cell = panel
      .locator(".cell")
      .filter({has: page.locator(".gives", {hasText: "parts"})})
      .first();
    await rewrite(cell, 'const parts: number[] = [1, 2, "4"];');
    await cell.locator(".typed li").first().waitFor({timeout: 150_000}); // a compiler begins with all of its library
    expect(await cell.locator(".typed").textContent()).toContain(
      "Line 1: Type 'string' is not assignable to type 'number'."
    );

    await rewrite(cell, "const parts: number[] = [1, 2, 4];");
    await saysSum(page, 7);
    await cell.getByRole("button", {name: "Save …"}).click();
    await cell.locator(".saving .cm-deletedChunk").waitFor();
    expect(await readFile(file, "utf8")).toBe(small);
    await cell.getByRole("button", {name: "Write it into src/in-america.md"}).click();
    await saysSum(other, 7);
    expect(await readFile(file, "utf8")).toBe(small.replace("[1, 2, 3]", "[1, 2, 4]"));

    // The code is open again on the page as it has become; what changed elsewhere meanwhile is not written over.
    const again = panel
      .locator(".cell")
      .filter({has: page.locator(".gives", {hasText: "sum"})})
      .last();
    await panel.locator(".cell").filter({hasText: "[1, 2, 4]"}).waitFor();
    await writeFile(file, `${await readFile(file, "utf8")}\nMore.\n`);
    await page.getByText("More.").waitFor();
    await again.locator(".cm-content").first().click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.insertText("// the sum\n");
    await again.getByRole("button", {name: "Save …"}).click();
    await again.getByRole("button", {name: "Write it into src/in-america.md"}).click();
    await again.locator(".saving .wrong").waitFor();
    expect(await again.locator(".saving .wrong").textContent()).toContain("was changed elsewhere");
    expect(await readFile(file, "utf8")).toContain("More.");
  });

  it("answers no page but its own", async () => {
    const url = `${preview.address}/_cells/in-america/save`;
    const ask = (origin: string): Promise<Response> =>
      fetch(url, {
        method: "POST",
        headers: {"content-type": "application/json", origin},
        body: '{"hash":"","text":""}'
      });
    expect((await ask("http://127.0.0.1:1")).status).toBe(403);
    expect((await ask("https://example.org")).status).toBe(403);
    expect((await ask(preview.address)).status).toBe(409);
  });
});
