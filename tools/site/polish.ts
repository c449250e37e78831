import {readdir, readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";

/**
 * What Framework's page shell leaves to be desired: a document language, zoom on phones, a way past the menu, names for
 * menus, the hashed names of the fonts in the inline @font-face rules (Framework rewrites links but not style elements),
 * and one date for all files instead of the day they were checked out. Stylesheets are written into the page, which is
 * readable one round trip sooner for it. Fonts are asked for by a script that knows the line, and at once where scripts are
 * off. Pure: HTML in, HTML out.
 */
export function polish(
  html: string,
  {lang = "en", modified, styles = {}}: {lang?: string; modified: Date; styles?: Readonly<Record<string, string>>}
): string {
  const fonts = new Map<string, string>();
  for (const [, href, name] of html.matchAll(/href="(\.[^"]*\/_file\/fonts\/([\w-]+)\.[0-9a-f]{8}\.woff2)"/g))
    fonts.set(name!, href!);
  return (
    html
      .replace("<html>", `<html lang="${lang}">`)
      .replace(", maximum-scale=1", "")
      // A list may hold nothing but its items.
      .replace(/(<label id="observablehq-sidebar-close"[^>]*><\/label>)/, '<li style="position:static">$1</li>')
      .replace(/<body>/, (body) => `${body}\n<a class="skip-link" href="#observablehq-main">Skip to the text</a>`)
      .replace('<nav id="observablehq-sidebar">', '<nav id="observablehq-sidebar" aria-label="Pages">')
      .replace(/(<aside id="observablehq-toc"[^>]*>\s*<nav)>/, '$1 aria-label="On this page">')
      .replace(/(<footer id="observablehq-footer">\s*<nav)>/, '$1 aria-label="Previous and next page">')
      .replace(/"lastModified":[\d.]+/g, `"lastModified":${modified.getTime()}`)
      .replace(/<link rel="preload" as="style"[^>]*>\n/g, "")
      .replace(/(?:<link rel="preload" as="font"[^>]*>\n)+/, (links) => `<noscript>\n${links}</noscript>\n`)
      .replace(/<link rel="stylesheet" [^>]*href="\.\/([^"]+)">/g, (link, path: string) =>
        path in styles ? `<style>${styles[path]}</style>` : link
      )
      .replace(/url\("\/_file\/fonts\/([\w-]+)\.woff2"\)/g, (rule, name: string) => {
        const href = fonts.get(name);
        return href ? `url("${href}")` : rule;
      })
  );
}

/** Polishes every page of a built site in place; returns how many there were. */
export async function polishPages(folder: string, {modified}: {modified: Date}): Promise<number> {
  const names = await readdir(folder, {recursive: true});
  const styles: Record<string, string> = {};
  for (const name of names.filter((one) => /^_import\/.*\.css$/.test(one))) {
    const css = await readFile(join(folder, name), "utf8");
    // What a rule says relative to its own file would be lost elsewhere.
    if (/url\((?!"?data:)/.test(css)) continue;
    styles[name] = css.trim();
    await rm(join(folder, name));
  }
  const pages = names.filter((name) => name.endsWith(".html"));
  for (const page of pages) {
    const path = join(folder, page);
    await writeFile(path, polish(await readFile(path, "utf8"), {modified, styles}));
  }
  return pages.length;
}
