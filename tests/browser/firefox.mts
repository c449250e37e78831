/**
 * `npm run walk:firefox`: a reader's walk through every page of the built site in Firefox, which FIREFOX_PATH names unless
 * it is firefox-esr or firefox on the path. No part of `npm test`, because not every machine has one. Ends with code 1
 * where a page fails, and says how.
 */
import {execFileSync} from "node:child_process";
import {existsSync} from "node:fs";
import {readdir} from "node:fs/promises";
import {delimiter, join} from "node:path";
import {launch, type Page} from "puppeteer-core";
import {serve} from "../../tools/site/serve.js";

const onPath = ["firefox-esr", "firefox"].flatMap((name) =>
  (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name))
);
const executablePath = process.env.FIREFOX_PATH ?? onPath.find((path) => existsSync(path));
if (!executablePath) throw new Error("No Firefox was found: set FIREFOX_PATH.");
if (!existsSync("dist/index.html")) throw new Error("There is no built site in dist/: run “npm run build” first.");

/** Kinds of controls, and how a reader changes the first of each. Runs in the browser, where fields are focused first. */
const kinds = {
  range: "main form input[type=range]",
  select: "main form select",
  radio: "main form input[type=radio]:not(:checked)",
  checkbox: "main form input[type=checkbox]"
};

/** Changes the first control of a kind as a reader would; whether there is one, and the address followed. */
async function touch(page: Page, kind: keyof typeof kinds): Promise<"none" | "followed" | "ignored"> {
  const control = await page.$(kinds[kind]);
  if (!control) return "none";
  const before = page.url();
  await control.evaluate((one) => one.scrollIntoView({block: "center"}));
  if (kind === "range") {
    await control.focus();
    await page.keyboard.press(
      (await control.evaluate((one) => (one as HTMLInputElement).value === (one as HTMLInputElement).max))
        ? "ArrowLeft"
        : "ArrowRight"
    );
  } else if (kind === "select") {
    const value = await control.evaluate(
      (one) => [...(one as HTMLSelectElement).options].find(({selected, disabled}) => !selected && !disabled)?.value
    );
    if (value === undefined) return "none";
    await page.select(kinds[kind], value);
  } else await control.click();
  try {
    await page.waitForFunction((then: string) => location.href !== then, {timeout: 20_000}, before);
    return "followed";
  } catch {
    return "ignored";
  }
}

const site = await serve("dist");
const browser = await launch({browser: "firefox", executablePath, headless: true});
const wrong: string[] = [];
try {
  console.warn(execFileSync(executablePath, ["--version"], {encoding: "utf8"}).trim());
  for (const name of (await readdir("dist")).filter((one) => one.endsWith(".html")).sort()) {
    const page = await browser.newPage();
    await page.setViewport({width: 1280, height: 900});
    const said: string[] = [];
    page.on("pageerror", (error) => said.push(error instanceof Error ? error.message : String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") said.push(message.text());
    });
    await page.goto(site.url + name, {waitUntil: "load"});
    const asleep = await page.$$eval("observablehq-loading", (all) => all.length);
    const answers: string[] = [];
    for (const kind of Object.keys(kinds) as (keyof typeof kinds)[]) {
      const answer = await touch(page, kind);
      if (answer !== "none") answers.push(`${kind} ${answer}`);
    }
    // A shared address, opened anew, shows the same choices.
    const shared = page.url();
    await page.goto(shared, {waitUntil: "load"});
    await page.waitForFunction(() => !document.querySelector("main [aria-busy=true]"), {timeout: 60_000});
    const errors = await page.$$eval(".observablehq--error, .waking-failed", (all) =>
      all.map((one) => one.textContent)
    );
    const failed = [...said, ...errors, ...answers.filter((one) => one.endsWith("ignored"))];
    console.warn(
      `${name}: ${asleep} cells asleep; ${answers.join(", ") || "no controls"}; ${failed.length ? failed.join(" | ") : "well"}`
    );
    if (failed.length) wrong.push(name);
    await page.close();
  }
} finally {
  await browser.close();
  await site.close();
}
if (wrong.length) {
  console.error(`Firefox has trouble with ${wrong.join(", ")}.`);
  process.exitCode = 1;
}
