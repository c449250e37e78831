import type {Choice, Chosen, Content, Input, Labelled, Text} from "@observablehq/inputs";
import * as Inputs from "@observablehq/inputs";
import type {Address} from "../address/address.js";
import {openFolds} from "../address/open-folds.js";
import {type Codec, type Formerly, numbers, oneOf, onOff, rereading, someOf, words} from "../address/codec.js";
import {number} from "../format.js";
import {pageAddress} from "../address/page-address.js";
import {say} from "../../language/say.js";

/** What every input here takes besides: its name in the address, without which it is not kept there. */
interface Kept {
  query?: string;
}

/**
 * Keeps what a form holds in the address: while it moves without, when it comes to rest with a step back. `article`
 * says that what it holds at first is the article's own reading.
 */
export function bindToUrl<T, F extends HTMLElement & {value: T}>(
  form: F,
  query: string | undefined,
  {write, read, expected}: Codec<T>,
  {
    article = false,
    address = query ? pageAddress() : undefined
  }: {article?: boolean; address?: Address | undefined} = {}
): F {
  if (!query) return form;
  // Where a built page still sleeps, the address finds its controls by this.
  form.dataset.query = query;
  if (!address) return form;
  const {bind, moved, settled} = address;
  const initial = write(form.value);
  bind({
    name: query,
    initial,
    article,
    expected,
    get: () => write(form.value),
    set: (text) => {
      const value = read(text);
      if (value === undefined) return false;
      form.value = value;
      // As soon as it stands in the page: what the address asks for is there to be seen.
      if (text !== initial) queueMicrotask(() => openFolds(form));
      form.dispatchEvent(new Event("input", {bubbles: true}));
      return true;
    }
  });
  form.addEventListener("input", moved);
  // Some inputs take their value over in listeners of their own, which may come after this one.
  form.addEventListener("change", () => setTimeout(settled));
  return form;
}

/** Options by value; those whose values are no words, and may be others tomorrow, go by their labels in the address. */
function optionsOf<C extends Content>(content: C): Codec<Chosen<C>> {
  const values = [...content.values()];
  const labelled = content instanceof Map && values.some((value) => typeof value !== "string");
  return oneOf(values, labelled ? [...content.keys()] : values) as Codec<Chosen<C>>;
}

/** The article's own reading among the options: where the choice starts, and told apart by words. */
function marked<T>(options: {format?: (value: T) => string | Node}, content: Content, article: T | undefined): object {
  if (article === undefined) return options;
  // Observable hands over an option as it stands in the content: of a map, label and value.
  const labelled = content instanceof Map;
  const print = options.format ?? ((option: T) => String(labelled ? (option as [string, unknown])[0] : option));
  const own = (option: T): boolean => (labelled ? (option as [string, unknown])[1] : option) === article;
  return {
    ...options,
    value: article,
    format: (option: T) =>
      own(option) ? say("{option} (the article's reading)", {option: String(print(option))}) : print(option)
  };
}

/** What a choice starts from: a value, or the option that the article itself takes. */
type Start<T> = {value?: T; article?: undefined} | {value?: undefined; article: T};

type One<C extends Content> = Choice<Chosen<C>> & Start<Chosen<C>> & Kept;

/**
 * Observable's select, kept in the address as `query`; it starts from `article`, the option that the article itself takes.
 * `formerly` has options that had another name, so that an address that was shared then still leads to them.
 */
export function select<const C extends Content>(
  content: C,
  {query, article, formerly = {}, ...options}: One<C> & {formerly?: Formerly} = {}
): Input<Chosen<C>> {
  const form = Inputs.select(content, marked(options, content, article));
  return bindToUrl(form, query, rereading(optionsOf(content), formerly), {article: article !== undefined});
}

/** Observable's radio buttons, kept in the address as `query`; it starts from `article`, the option that the article itself takes. */
export function radio<const C extends Content>(
  content: C,
  {query, article, ...options}: One<C> = {}
): Input<Chosen<C>> {
  const form = Inputs.radio(content, marked(options, content, article));
  return bindToUrl(form, query, optionsOf(content), {article: article !== undefined});
}

/** Observable's checkboxes, kept in the address as `query`. */
export function checkbox<C extends Content>(
  content: C,
  {query, ...options}: Choice<Chosen<C>> & {value?: readonly Chosen<C>[]} & Kept = {}
): Input<Chosen<C>[]> {
  return bindToUrl(
    Inputs.checkbox(content, options),
    query,
    someOf([...content.values()]) as Codec<readonly Chosen<C>[]>
  );
}

/** Observable's toggle, kept in the address as `query`. */
export function toggle({query, ...options}: Labelled & {value?: boolean} & Kept): Input<boolean> {
  return bindToUrl(Inputs.toggle(options), query, onOff);
}

/** Observable's text field, kept in the address as `query`. */
export function text({query, ...options}: Text & Kept): Input<string> {
  return bindToUrl(Inputs.text(options), query, words);
}

/** The label of a number, with the one that the article itself takes. */
export const withReading = (label: string, article: number | undefined): string =>
  article === undefined ? label : say("{label}; the article's reading: {reading}", {label, reading: number(article)});

/**
 * Observable's range input, kept in the address as `query`, whose slider goes by the same name as its number field: left
 * to itself, the slider has no name that a screen reader could say. It starts from `article`, what the article itself
 * takes, and says so.
 */
export function range(
  [least, most]: [number, number],
  {query, article, value = article, ...options}: {label: string; step?: number} & Start<number> & Kept
): Input<number> {
  const label = withReading(options.label, article);
  const form = Inputs.range([least, most], {...options, label, ...(value === undefined ? {} : {value})});
  form.querySelector("input[type=range]")?.setAttribute("aria-label", label);
  return bindToUrl(form, query, numbers(least, most), {article: article !== undefined});
}

/** The choices of a select: everything, which is the empty text, and then each name, or label and value, once. */
export function choices(
  everything: string,
  names: Iterable<string | readonly [label: string, value: string]>
): Map<string, string> {
  return new Map([
    [everything, ""],
    ...[...names].map((one) => (typeof one === "string" ? ([one, one] as const) : one))
  ]);
}
