import {convert} from "fontverter";
import {createHash} from "node:crypto";
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import subsetFont from "subset-font";
import {find, type Page, rootFrom} from "./pages.js";

/** An openly licensed face (SIL Open Font License 1.1), whole. */
const whole = join(
  dirname(createRequire(import.meta.url).resolve("@embedpdf/fonts-sc")),
  "../fonts/NotoSansHans-Regular.otf"
);

/** Chinese characters, their punctuation, and full-width forms. */
const han = /[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/g;
const everyHan = "U+2E80-303F,U+3400-9FFF,U+F900-FAFF,U+FF00-FFEF";
/** Punctuation that Latin faces have, too, but half as wide as Chinese text wants it. */
const marks = "“”‘’—…·";

/** The different Chinese characters of texts, in order. */
export const hanIn = (...texts: readonly string[]): string =>
  [...new Set(texts.flatMap((text) => text.match(han) ?? []))].sort().join("");

const less = (text: string, others: string): string => [...text].filter((one) => !others.includes(one)).join("");

/** Characters as a list for CSS, runs of neighbours together. */
export function unicodeRange(text: string): string {
  const codes = [...text].map((one) => one.codePointAt(0)!).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last && code === last[1] + 1) last[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code: number): string => code.toString(16).toUpperCase();
  return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(",");
}

/** Puts another name in the place of the one that the licence reserves for the whole face: what is cut is no longer it. */
function renamed(font: Buffer): Buffer {
  const [reserved, own] = ["Noto Sans", "Exam Sans"];
  const sixteen = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();
  for (const [from, to] of [
    [Buffer.from(reserved), Buffer.from(own)],
    [Buffer.from("NotoSans"), Buffer.from("ExamSans")],
    [sixteen(reserved), sixteen(own)],
    [sixteen("NotoSans"), sixteen("ExamSans")]
  ] as const)
    for (let at = font.indexOf(from); at >= 0; at = font.indexOf(from, at)) to.copy(font, at);
  return font;
}

/** Cuts the face to some characters, as WOFF2, or takes what was cut before. */
async function cutFace(text: string, cache: string): Promise<Buffer> {
  const path = join(cache, `${createHash("sha256").update(`NotoSansHans-Regular 1.0.0 ${text}`).digest("hex")}.woff2`);
  const before = await readFile(path).catch(() => undefined);
  if (before) return before;
  const cut = renamed(await subsetFont(await readFile(whole), text, {targetFormat: "sfnt"}));
  const packed = await convert(cut, "woff2");
  await mkdir(cache, {recursive: true});
  await writeFile(path, packed);
  return packed;
}

interface Cut {
  family: string;
  text: string;
  range: string;
}

/** What a page shows: its text, and the attributes that a browser shows. */
const wordsOf = (page: Page): string =>
  [
    find(page, "body").text(),
    ...page
      .$("body [placeholder], body [title]")
      .toArray()
      .flatMap((one) => [page.$(one).attr("placeholder") ?? "", page.$(one).attr("title") ?? ""])
  ].join(" ");

/**
 * Gives pages the Chinese characters that they show, for readers whose machine has none: a browser asks for a file only
 * where no face before it has the character (src/styles/chinese.css), so that most readers load nothing. What several
 * Chinese pages show is one file, what only one shows another, and what may yet come up, `besides`, a third; quotations on
 * English pages have their own. Gives the number of bytes of each file.
 */
export async function giveHanFonts(
  root: string,
  pages: readonly Page[],
  {cache, besides = []}: {cache: string; besides?: readonly string[]}
): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  const chinese = pages.filter(({name}) => name.startsWith("zh/"));
  const shown = new Map(pages.map((page) => [page, hanIn(wordsOf(page))]));
  const count = new Map<string, number>();
  for (const page of chinese) for (const one of shown.get(page)!) count.set(one, (count.get(one) ?? 0) + 1);
  const shared = [...count]
    .flatMap(([one, times]) => (times > 1 ? [one] : []))
    .sort()
    .join("");
  const seen = hanIn(...[...shown.values()], "");
  const rest = less(hanIn(...besides), [...count.keys()].join(""));
  const quoted = hanIn(...pages.filter((page) => !chinese.includes(page)).map((page) => shown.get(page)!));
  const files = new Map<string, string>();
  const fileOf = async (text: string): Promise<string> => {
    const known = files.get(text);
    if (known) return known;
    const bytes = await cutFace(text, cache);
    const name = `_file/fonts/han.${createHash("sha256").update(bytes).digest("hex").slice(0, 8)}.woff2`;
    files.set(text, name);
    await mkdir(join(root, "_file/fonts"), {recursive: true});
    await writeFile(join(root, name), bytes);
    sizes.set(name, bytes.length);
    return name;
  };
  if (!seen) return sizes;
  for (const page of pages) {
    const text = shown.get(page)!;
    const own = less(text, shared);
    const cuts: Cut[] = chinese.includes(page)
      ? [
          {family: "Han marks", text: marks, range: unicodeRange(marks)},
          {family: "Han", text: shared, range: everyHan},
          {family: "Han", text: own, range: unicodeRange(own)},
          {family: "Han", text: rest, range: unicodeRange(rest)}
        ]
      : text
        ? [{family: "Han", text: quoted, range: everyHan}]
        : [];
    const rules = await Promise.all(
      cuts
        .filter((one) => one.text)
        .map(
          async ({family, text: characters, range}) =>
            `@font-face{font-family:"${family}";font-display:swap;src:url("${rootFrom(page.name)}${await fileOf(characters)}") format("woff2");unicode-range:${range}}`
        )
    );
    if (rules.length) find(page, "head").append(`<style>${rules.join("")}</style>\n`);
  }
  return sizes;
}
