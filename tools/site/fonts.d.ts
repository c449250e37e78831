declare module "subset-font" {
  /** Cuts a font to the characters of a text. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {targetFormat: "sfnt" | "woff2"}
  ): Promise<Buffer>;
}

declare module "fontverter" {
  /** Packs a font otherwise. */
  export function convert(font: Buffer, format: "sfnt" | "woff" | "woff2"): Promise<Buffer>;
}
