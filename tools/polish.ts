import {readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";

/**
 * What Framework's page shell leaves to be desired: a document language, zoom on phones, the hashed names of the fonts
 * in the inline @font-face rules (Framework rewrites links but not style elements), and one date for all files instead
 * of the day they were checked out. Pure: HTML in, HTML out.
 */
export function polish(html: string, {lang = "en", modified}: {lang?: string; modified: Date}): string {
  const fonts = new Map<string, string>();
  for (const [, href, name] of html.matchAll(/href="(\.[^"]*\/_file\/fonts\/([\w-]+)\.[0-9a-f]{8}\.woff2)"/g))
    fonts.set(name!, href!);
  return (
    html
      .replace("<html>", `<html lang="${lang}">`)
      .replace(", maximum-scale=1", "")
      // A list may hold nothing but its items.
      .replace(/(<label id="observablehq-sidebar-close"[^>]*><\/label>)/, '<li style="position:static">$1</li>')
      .replace(/"lastModified":[\d.]+/g, `"lastModified":${modified.getTime()}`)
      .replace(/url\("\/_file\/fonts\/([\w-]+)\.woff2"\)/g, (rule, name: string) => {
        const href = fonts.get(name);
        return href ? `url("${href}")` : rule;
      })
  );
}

/** Polishes every page of a built site in place; returns how many there were. */
export async function polishPages(folder: string, options: {modified: Date}): Promise<number> {
  const pages = (await readdir(folder, {recursive: true})).filter((name) => name.endsWith(".html"));
  for (const page of pages) {
    const path = join(folder, page);
    await writeFile(path, polish(await readFile(path, "utf8"), options));
  }
  return pages.length;
}
