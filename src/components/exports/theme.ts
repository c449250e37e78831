/** Style sheets as far as they matter here. */
interface Rules {
  cssRules: Iterable<object>;
}

interface Declared {
  selectorText: string;
  style: ArrayLike<string> & {getPropertyValue(name: string): string};
}

/**
 * The custom properties that the style sheets give the whole page in light, whatever the reader's own theme: name →
 * value as written, later rules first to count. Rules for other media are judged by `matches`.
 */
export function lightTokens(
  sheets: Iterable<Rules>,
  matches: (media: string) => boolean = (media) => matchMedia(media).matches
): Map<string, string> {
  const tokens = new Map<string, string>();
  const read = (rules: Iterable<object>): void => {
    for (const rule of rules) {
      // An @import is a sheet of its own, for some media or for all.
      const {media, styleSheet, cssRules} = rule as {media?: {mediaText: string}; styleSheet?: Rules} & Partial<Rules>;
      const text = media?.mediaText ?? "";
      const scheme = /prefers-color-scheme:\s*(light|dark)/.exec(text)?.[1];
      const applies = !text || (scheme ? scheme === "light" : matches(text));
      if ("selectorText" in rule) {
        const {selectorText, style} = rule as Declared;
        if (!selectorText.split(",").some((one) => one.trim() === ":root")) continue;
        for (const name of Array.from(style))
          if (name.startsWith("--")) tokens.set(name, style.getPropertyValue(name).trim());
      } else if (applies) read(styleSheet?.cssRules ?? cssRules ?? []);
    }
  };
  for (const sheet of sheets) read(sheet.cssRules);
  return tokens;
}

/** The fonts of these families and styles as style rules that carry the files inside them, so that they need no page. */
export async function embeddedFonts(
  {families, styles}: {families: ReadonlySet<string>; styles: ReadonlySet<string>},
  {sheets = document.styleSheets, load = fetch}: {sheets?: Iterable<CSSStyleSheet>; load?: typeof fetch} = {}
): Promise<string> {
  const faces = [...sheets].flatMap(({cssRules}) => [...cssRules]).filter((rule) => rule instanceof CSSFontFaceRule);
  const written = faces.map(async ({style, parentStyleSheet}): Promise<string> => {
    const of = (name: string): string => style.getPropertyValue(name);
    const file = /url\("?([^")]+)"?\)/.exec(of("src"))?.[1];
    const wanted = families.has(of("font-family").replaceAll('"', "")) && styles.has(of("font-style") || "normal");
    if (!file || !wanted) return "";
    const response = await load(new URL(file, parentStyleSheet?.href ?? document.baseURI));
    if (!response.ok) return "";
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
    const rules = ["font-family", "font-style", "font-weight"].map((name) => `${name}:${of(name)}`).join(";");
    return `@font-face{${rules};src:url(data:font/woff2;base64,${btoa(text)}) format("woff2")}`;
  });
  return (await Promise.all(written)).join("");
}
