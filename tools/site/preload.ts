/**
 * The tables that a page's first figure may need, as addresses relative to the page: those that a cell names which
 * stands before that figure, or shows it. Of a page without figures, all that its cells name.
 */
export function neededFirst(html: string): Set<string> {
  const addresses = new Map(
    [...html.matchAll(/^registerFile\("([^"]+)", .*?"path":"([^"]+)"/gm)].map(([, name, path]) => [name!, path!])
  );
  const main = html.indexOf("<main");
  const figure = html.slice(main).search(/<svg[^>]* role="img"|<table/);
  const roots = [...html.slice(main).matchAll(/<!--:([0-9a-f]{8}(?:-\d+)?):-->/g)];
  const shown = figure < 0 ? -1 : roots.findIndex(({index}) => index > figure);
  const above = new Set((shown < 0 ? roots : roots.slice(0, shown + 1)).map(([, id]) => id));
  const cells = html
    .slice(0, main)
    .split(/^define\(\{id: "/m)
    .slice(1);
  const named = cells
    .filter((cell) => above.has(/^[^"]+/.exec(cell)?.[0]))
    .flatMap((cell) => [...cell.matchAll(/FileAttachment\("([^"]+)"\)/g)].map(([, name]) => addresses.get(name!)));
  return new Set(named.filter((path) => path !== undefined));
}

/**
 * Names tables in a page's head, so that browsers ask for them together with the scripts that will, instead of after
 * these have run: first what all pages open with, then what this page's first figure wants. What comes further down
 * waits until a cell asks for it, for on a slow line it would only hold up the rest. Addresses are relative to the page.
 */
export function preloadTables(
  html: string,
  {first, then = []}: {first: readonly string[]; then?: readonly string[]}
): string {
  const link = (href: string, priority = ""): string =>
    `<link rel="preload" as="fetch" href="${href}" crossorigin${priority}>\n`;
  const links = [...first.map((href) => link(href)), ...then.map((href) => link(href, ' fetchpriority="low"'))];
  return html.replace(/(?:<link rel="modulepreload"[^>]*>\n)+/, (modules) => modules + links.join(""));
}
