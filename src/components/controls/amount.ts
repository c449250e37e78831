import {numbers} from "../address/codec.js";
import {maker, type Drawing} from "../dom.js";
import {bindToUrl, withReading} from "./inputs.js";

export interface AmountOptions {
  label: string;
  /** What it starts from; if `article` is set, that is what the article itself takes, and said so. */
  value: number;
  article?: boolean;
  /** The smallest and the largest number that makes sense. */
  least: number;
  most: number;
  /** Its name in the address, without which it is not kept there. */
  query?: string;
}

const words = (value: number): string => value.toLocaleString("en", {maximumFractionDigits: 6});

/** What a reader typed, as a number from `least` to `most`, thousands separated or not; else a sentence. */
export function readAmount(
  typed: string,
  {label, least, most}: Omit<AmountOptions, "value" | "query" | "article">
): number | string {
  const text = typed.trim();
  const value = text === "" ? NaN : Number(text.replaceAll(",", ""));
  if (value >= least && value <= most) return value;
  return `${label} is “${text}”; expected a number from ${words(least)} to ${words(most)}.`;
}

/** A field for an amount. What makes no sense is met with a sentence, and the last good amount stays in force. */
export function amount(
  {label, value, article = false, least, most, query}: AmountOptions,
  {document = globalThis.document}: Drawing = {}
): HTMLFormElement & {value: number} {
  const make = maker(document);
  const message = make("span", {class: "amount-message", role: "alert"});
  const field = make("input", {
    type: "text",
    inputmode: "decimal",
    value: words(value),
    oninput: (event) => {
      const read = readAmount(field.value, {label, least, most});
      const bad = typeof read === "string";
      field.setAttribute("aria-invalid", String(bad));
      message.textContent = bad ? read : "";
      // Nobody who listens to the form hears of what makes no sense.
      if (bad) event.stopPropagation();
      else held = read;
    }
  });
  let held = value;
  const form = make(
    "form",
    {class: "amount", onsubmit: (event) => event.preventDefault()},
    make("label", {}, withReading(label, article ? value : undefined), field),
    message
  );
  const valued = Object.defineProperty(form, "value", {
    get: () => held,
    set(amount: number) {
      held = amount;
      field.value = words(amount);
      field.setAttribute("aria-invalid", "false");
      message.textContent = "";
    }
  }) as HTMLFormElement & {value: number};
  return bindToUrl(valued, query, numbers(least, most), {article});
}
