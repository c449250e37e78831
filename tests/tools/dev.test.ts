import {spawn, type ChildProcess} from "node:child_process";
import {readFile, writeFile} from "node:fs/promises";
import {createServer} from "node:net";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {copyProject} from "../helpers/project.js";
import {startBrowser} from "../helpers/site.js";

let folder = "";
let remove: () => Promise<void>;
let dev: ChildProcess;
let browser: Browser;
let page: Page;
let said = "";

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const {port} = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

beforeAll(async () => {
  ({folder, remove} = await copyProject());
  const port = await freePort();
  dev = spawn(process.execPath, ["--import", "tsx", "tools/dev.ts", "--port", String(port)], {cwd: folder});
  dev.stdout!.on("data", (chunk) => (said += chunk));
  dev.stderr!.on("data", (chunk) => (said += chunk));
  while (!said.includes(`127.0.0.1:${port}`)) {
    if (dev.exitCode !== null) throw new Error(`The preview ended:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  browser = await startBrowser();
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/in-america.html`);
});

afterAll(async () => {
  await browser?.close();
  const ended = new Promise((resolve) => dev?.on("close", resolve));
  dev?.kill("SIGTERM");
  await ended;
  await remove?.();
});

/** Waits until the source line of the page's first figure prints a share. */
const sees = (share: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => [...document.querySelectorAll(".figure-source a")].some((link) => link.textContent === wanted),
    share,
    {timeout: 40_000}
  );

async function edit(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(folder, path), "utf8");
  expect(text).toContain(from);
  await writeFile(join(folder, path), text.replace(from, to));
}

const file = "src/data/figures/tracker-2.csv";
const row = (share: number) => `top,2022,China,${share},%`;

describe("npm run dev", () => {
  it("shows a figure as the file has it, then as it is changed, without a restart", async () => {
    await sees("38%");
    await edit(file, row(38), row(39));
    await sees("39%");
  });

  it("tells of a broken figure in the terminal, and recovers with the next save", async () => {
    await edit(file, row(39), row(139));
    await expect.poll(() => said, {timeout: 40_000}).toMatch(/value is “139”; expected a share from 0 to 100/);
    await edit(file, row(139), row(40));
    await sees("40%");
  });

  it("shows a changed page and a changed module", async () => {
    await edit("src/in-america.md", "# Inside America", "# Within America");
    await page.waitForFunction(() => document.querySelector("h1")?.textContent?.startsWith("Within"), undefined, {
      timeout: 20_000
    });
    await edit("src/components/verdict.ts", '"Evidence"', '"Proof"');
    await page.waitForFunction(
      () => document.querySelector(".verdict-support")?.textContent?.includes("Proof"),
      undefined,
      {timeout: 20_000}
    );
  });
});
