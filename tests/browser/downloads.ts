import {tableFromIPC} from "apache-arrow";
import {parse} from "csv-parse/sync";
import {JSDOM} from "jsdom";
import {readFile} from "node:fs/promises";
import type {Browser, BrowserContext, Page} from "playwright-core";

/** Takes every figure of a page away as every kind of file, in the dark theme, and tells what is wrong with them. */
export async function takeFigures(browser: Browser, url: string): Promise<string[]> {
  const problems: string[] = [];
  const context = await browser.newContext({
    viewport: {width: 1280, height: 900},
    colorScheme: "dark",
    acceptDownloads: true
  });
  try {
    const open = async (): Promise<Page> => {
      const page = await context.newPage();
      await page.goto(url, {waitUntil: "networkidle"});
      return page;
    };
    const first = await open();
    const count = await first.locator("figure.figure").count();
    if (!count) return ["no figure to take"];
    // A browser wonders at a page that gives a dozen files away, so two figures at most are taken from one.
    const takeOne = async (page: Page, i: number): Promise<void> => {
      const figure = page.locator("figure.figure").nth(i);
      const id = await figure.getAttribute("id");
      const must = (fine: boolean, says: string): unknown => fine || problems.push(`${id}: ${says}`);
      await figure.locator("summary", {hasText: "Download"}).click();
      const take = async (kind: string): Promise<Buffer> => {
        const [download] = await Promise.all([
          page.waitForEvent("download", {timeout: 20_000}),
          figure.locator(".menu-items").locator(`text="${kind}"`).click()
        ]);
        must(download.suggestedFilename() === `${id!.slice(4)}.${kind.toLowerCase()}`, download.suggestedFilename());
        return readFile(await download.path());
      };
      const rows = parse<Record<string, string>>(await take("CSV"), {columns: true, bom: true});
      const table = tableFromIPC(await take("Arrow"));
      must(table.numRows === rows.length && rows.length > 0, `${rows.length} rows as CSV, ${table.numRows} as Arrow`);
      must(
        !!table.schema.metadata.get("title") && !!table.schema.metadata.get("source"),
        "Arrow without title or source"
      );
      const svg = (await take("SVG")).toString();
      const {documentElement: root} = new JSDOM(svg, {contentType: "image/svg+xml"}).window.document;
      must(root.localName === "svg", `no SVG: ${svg.slice(0, 80)}`);
      must(!/var\(|currentColor|\s(class|style)=|url\(http/.test(svg), "the SVG needs the page's styles");
      // Paper of the light theme, whatever the page is shown in.
      must(/<rect[^>]*fill="rgb\(25\d, 25\d, 2[45]\d\)"/.test(svg), "the SVG is not on light paper");
      must(/@font-face\{[^}]*url\(data:font\/woff2/.test(svg), "the SVG does not carry its fonts");
      for (const [what, text] of [
        ["with its fonts", svg],
        ["without its fonts", svg.replace(/<style[^>]*>[^<]*<\/style>/, "")]
      ] as const)
        for (const line of await linesOutside(context, text)) must(false, `${what}, “${line}” is cut at the edge`);
      const png = await take("PNG");
      const width = png.readUInt32BE(16);
      must(
        png.toString("latin1", 1, 4) === "PNG" && width === 2 * Number(root.getAttribute("width")),
        `PNG ${width} wide`
      );
      must(png.length > 10_000, `a PNG of ${png.length} bytes`);
    };
    const takeTwo = async (i: number): Promise<void> => {
      const page = i ? await open() : first;
      for (const one of [i, i + 1].filter((one) => one < count)) await takeOne(page, one);
      await page.close();
    };
    await Promise.all(Array.from({length: Math.ceil(count / 2)}, (_, pair) => takeTwo(2 * pair)));
  } finally {
    await context.close();
  }
  return problems;
}

/** The texts of a drawing that reach over its edges, opened for itself: where its fonts are missing, in the browser's. */
async function linesOutside(context: BrowserContext, svg: string): Promise<string[]> {
  const page = await context.newPage();
  try {
    await page.goto("about:blank");
    await page.setContent(svg.replace(/^<\?xml[^>]*>/, ""));
    return await page.evaluate(async () => {
      await document.fonts.ready;
      const whole = document.querySelector("svg")!.getBoundingClientRect();
      return [...document.querySelectorAll("svg text")]
        .filter((text) => {
          const {left, right, width} = text.getBoundingClientRect();
          return width > 0 && (left < whole.left - 0.5 || right > whole.right + 0.5);
        })
        .map((text) => text.textContent ?? "");
    });
  } finally {
    await page.close();
  }
}
