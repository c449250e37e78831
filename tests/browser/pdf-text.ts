import type {PDFDocument} from "pdf-lib";
import {decodePDFRawStream, PDFArray, PDFDict, PDFName, type PDFPage, PDFRawStream} from "pdf-lib";

/** The bytes of a stream as Latin letters, unpacked. */
const read = (stream: PDFRawStream): string => Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1");

const unicode = (hex: string): string => Buffer.from(hex, "hex").swap16().toString("utf16le");

/** How many digits the number of a font's glyph has in hexadecimal, and which letters each stands for. */
interface Font {
  digits: number;
  letters: Map<string, string>;
}

/** What a font's ToUnicode map says. */
function fontOf(map: string): Font {
  const letters = new Map<string, string>();
  const digits = /begincodespacerange\s*<(\w+)>/.exec(map)?.[1]?.length ?? 4;
  for (const [, block] of map.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, glyph, code] of block!.matchAll(/<(\w+)>\s*<(\w+)>/g))
      letters.set(glyph!.toUpperCase(), unicode(code!));
  for (const [, block] of map.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, from, to, code] of block!.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let glyph = parseInt(from!, 16), i = 0; glyph <= parseInt(to!, 16); glyph++, i++)
        letters.set(
          glyph.toString(16).toUpperCase().padStart(from!.length, "0"),
          unicode((parseInt(code!, 16) + i).toString(16).padStart(code!.length, "0"))
        );
  return {digits, letters};
}

/** A page's fonts by the names the page has for them. */
function fontsOf(page: PDFPage): Map<string, Font> {
  const fonts = page.node.Resources()?.lookupMaybe(PDFName.of("Font"), PDFDict);
  return new Map(
    (fonts?.entries() ?? []).map(([name]) => {
      const map = fonts!.lookup(name, PDFDict).lookup(PDFName.of("ToUnicode"));
      return [name.decodeText(), fontOf(map instanceof PDFRawStream ? read(map) : "")];
    })
  );
}

/**
 * The text of each page of a document in the order in which it is printed, without spaces: those are often left out of
 * a PDF, where what follows is set apart by its place. Reads what Chromium writes: glyphs by their numbers in hexadecimal.
 */
export function textOf(pdf: PDFDocument): string[] {
  return pdf.getPages().map((page) => {
    const contents = page.node.Contents();
    const streams =
      contents instanceof PDFArray ? contents.asArray().map((ref) => pdf.context.lookup(ref)) : [contents];
    const fonts = fontsOf(page);
    let own: Font | undefined;
    let text = "";
    for (const stream of streams) {
      if (!(stream instanceof PDFRawStream)) continue;
      for (const [, font, glyphs] of read(stream).matchAll(/\/(\w+) [\d.]+ Tf|<([\dA-Fa-f]+)>/g)) {
        if (font) own = fonts.get(font);
        else
          for (let i = 0; own && i < glyphs!.length; i += own.digits)
            text += own.letters.get(glyphs!.slice(i, i + own.digits).toUpperCase()) ?? "";
      }
    }
    return text.replace(/\s+/g, "");
  });
}
