/**
 * A text from a file as sentences quote it. Its own curly marks become straight, so that a quotation ends where it seems
 * to: {@link withoutQuotations} rests on that.
 */
export const quote = (text: string): string => `“${text.replace(/[“”]/g, '"')}”`;

/** Several texts quoted, one after another. */
export const quoteAll = (texts: readonly string[]): string => texts.map(quote).join(", ");

/** A sentence with nothing of what it quotes: all that it has from a file, where each such text was quoted. */
export const withoutQuotations = (sentence: string): string => sentence.replace(/“[^“”]*”/g, "“…”");
