import {createHash} from "node:crypto";
import {spawnSync} from "node:child_process";
import {readdir, readFile, rename, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {chromium} from "playwright-core";
import {findBrowser, quietArguments} from "../site/browser.mjs";
import {readCitation} from "../../src/components/exports/citation.js";
import {modified} from "../site/modified.js";
import {printReport, readParts} from "./print.js";
import {serve} from "../site/serve.js";

const folder = "dist";

/** When the newest of some files was written, looking into folders; 0 where there is none. */
async function newest(paths: readonly string[], skip = /\.observablehq|^fonts$/): Promise<number> {
  const times = paths.map(async (path): Promise<number> => {
    const found = await stat(path).catch(() => undefined);
    if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
    const names = (await readdir(path)).filter((name) => !skip.test(name));
    return newest(names.map((name) => join(path, name)));
  });
  return Math.max(0, ...(await Promise.all(times)));
}

/** Builds the site if there is none, or if something it is made from has been changed since. */
async function needSite(): Promise<void> {
  const made = await newest([join(folder, "index.html")]);
  if (made > (await newest(["src", "tools", "observablehq.config.ts", "package-lock.json"]))) return;
  console.log(
    made ? "dist/ is older than what it is made from; it is built anew" : "there is no dist/ yet; it is built"
  );
  const {status} = spawnSync(process.execPath, ["--import", "tsx", "tools/site/build.ts"], {stdio: "inherit"});
  if (status !== 0) throw new Error("The site could not be built, so there is nothing to print.");
}

/** The version that the tables' description names, and a hash of all tables that the site carries. */
async function dataVersion(): Promise<string> {
  const {version} = JSON.parse(await readFile("src/data/datapackage.json", "utf8")) as {version: string};
  const tables = join(folder, "_file/data");
  const hash = createHash("sha256");
  for (const name of (await readdir(tables, {recursive: true})).sort())
    if (/\.\w+$/.test(name)) hash.update(name).update(await readFile(join(tables, name)));
  return `${version} (sha256 of all tables ${hash.digest("hex").slice(0, 12)})`;
}

/** Prints the whole report into one PDF; nothing is left half-written. */
async function makePdf(path: string): Promise<void> {
  const executablePath = findBrowser();
  if (!executablePath)
    throw new Error("No Chrome or Chromium was found, and one is needed to print: install one or set CHROME_PATH.");
  await needSite();
  const citation = readCitation(await readFile("CITATION.cff", "utf8"));
  const styles = [await readFile(join(import.meta.dirname, "report.css"), "utf8")];
  const site = await serve(folder);
  const browser = await chromium.launch({executablePath, args: quietArguments});
  try {
    const [parts, data] = await Promise.all([readParts(folder), dataVersion()]);
    const bytes = await printReport(browser, {parts, citation, data, made: modified, styles, base: site.url});
    await writeFile(`${path}.part`, bytes);
    await rename(`${path}.part`, path);
    console.log(`${path}  ${(bytes.length / 1e6).toFixed(1)} MB`);
  } finally {
    await browser.close();
    await site.close();
  }
}

try {
  await makePdf(process.argv[2] ?? join(folder, "exam-takers.pdf"));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
