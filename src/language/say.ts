import {language} from "./edition.js";
import {cut, speaker, type NamesIn, type ValuesFor} from "./message.js";

const words = language === "zh" ? (await import("./zh/catalogue.js")).catalogue : {};
const spoken = speaker(words);

/**
 * A message in the language of the page. It is written in English where it is said, in ICU's syntax, which is also how the
 * catalogue of another language knows it: `say("{shown} of {total} rows", {shown, total})`.
 */
export const say: <const M extends string>(
  message: M,
  ...values: [NamesIn<M>] extends [never] ? [] : [ValuesFor<M>]
) => string = spoken;

/** A message with links, numbers or other parts in it, as what an element can contain. */
export const weave: <const M extends string, T>(message: M, values: Readonly<Record<NamesIn<M>, T>>) => (string | T)[] =
  cut(words);

/** A word that is data, as the page's language has it: the name of a verdict, a kind of claim, a measure. */
export const named = (word: string): string => words[word] ?? word;
