import {readdir, readFile, rm} from "node:fs/promises";
import {join} from "node:path";
import {find, type Page} from "./pages.js";

/** The site's own stylesheets, by their path within it; those that name other files stay files. */
export async function takeStyles(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const name of await readdir(join(folder, "_import"))) {
    if (!name.endsWith(".css")) continue;
    const css = await readFile(join(folder, "_import", name), "utf8");
    if (css.replaceAll("url(data:", "").replaceAll('url("data:', "").includes("url(")) continue;
    found.set(`./_import/${name}`, css.trim());
    await rm(join(folder, "_import", name));
  }
  return found;
}

/**
 * Mends what Framework's shell of a page leaves to be desired: a language, zoom on phones, a way past the menu, names for
 * menus, and the hashed names of the fonts in the @font-face rules (Framework rewrites links, not style elements).
 * Stylesheets are written into the page, which is readable one round trip sooner for it. Fonts are asked for by a script
 * that knows the line, and at once where scripts are off. Throws, naming the page, where a part of the shell is missing.
 */
export function rewriteShell(page: Page, styles: ReadonlyMap<string, string>): void {
  const {$} = page;
  const one = (selector: string) => find(page, selector);
  one("html").attr("lang", page.name.startsWith("zh/") ? "zh-Hans" : "en");
  const zoom = one("meta[name=viewport]");
  zoom.attr("content", zoom.attr("content")!.replace(", maximum-scale=1", ""));
  // A list may hold nothing but its items.
  one("#observablehq-sidebar-close").wrap('<li style="position:static"></li>');
  one("#observablehq-main");
  one("body").prepend('\n<a class="skip-link" href="#observablehq-main">Skip to the text</a>');
  one("#observablehq-sidebar").attr("aria-label", "Pages");
  // A page may do without a table of contents.
  if ($("#observablehq-toc").length) one("#observablehq-toc > nav").attr("aria-label", "On this page");
  // A site of one page has neither.
  $("#observablehq-footer > nav").attr("aria-label", "Previous and next page");

  $("link[rel=preload][as=style]").remove();
  for (const link of find(page, "link[rel=stylesheet]", "some").toArray()) {
    const css = styles.get(
      $(link)
        .attr("href")!
        .replace(/^\.\.\//, "./")
    );
    if (css !== undefined) $(link).replaceWith($("<style>").text(css));
  }
  const fonts = find(page, "link[rel=preload][as=font]", "some");
  const hrefs = fonts.toArray().map((link) => $(link).attr("href")!);
  const faces = $("style").filter((_, style) => $(style).text().includes("@font-face"));
  if (faces.length !== 1)
    throw new Error(`${page.name} has ${faces.length} style elements with @font-face; expected one.`);
  let rules = faces.text();
  for (const href of hrefs) {
    // The file's name without the hash that Framework put into it.
    const [name, , end] = href.slice(href.lastIndexOf("/") + 1).split(".");
    const plain = `/_file/fonts/${name}.${end}`;
    if (!rules.includes(plain)) throw new Error(`${page.name} has no @font-face of ${plain}, which it preloads.`);
    rules = rules.replace(plain, href);
  }
  faces.text(rules);
  // Parsed as a page without scripts would be: a <noscript> holds plain text otherwise.
  fonts.first().before($("<noscript>").text(hrefs.map((_, i) => $.html(fonts[i])).join("")));
  fonts.remove();
}
