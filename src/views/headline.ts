import type {Evaluation} from "../audit/rules/evaluate.js";
import {filled, type Form, pieces} from "../audit/rules/text.js";
import {isAnswer} from "../audit/rules/types.js";
import {language} from "../language/edition.js";
import {sum} from "../language/zh/quantity.js";

/** A number as a sentence has it: whole where it is large, with no more digits than a reader needs where it is small. */
function plainNumber(value: number): string {
  const size = Math.abs(value);
  const digits = Number.isInteger(value) || size >= 10 ? 0 : size < 1 ? 2 : 1;
  return value.toLocaleString("en", {maximumFractionDigits: digits}).replace("-", "−");
}

const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** The same in Chinese, where what is counted has its measure word in the sentence. */
function chinese(value: number, unit: string, form: Form): string {
  if (form === "%") return `${plainNumber(Math.round(100 * value))}%`;
  if (form === "count") return plainNumber(Number(value.toPrecision(2)));
  const shown = plainNumber(form === "size" ? Math.abs(value) : value);
  if (countedIn.has(unit)) return shown;
  if (unit === "m USD") return sum(value / 1000, "USD");
  return `${shown}${unit === "%" ? "%" : unit === "points" ? "个百分点" : unit === "ratio" ? "倍" : ""}`;
}

/** What is counted is told in words up to ten. */
const countedIn: ReadonlySet<string> = new Set(["people", "institutions", "clusters", "papers", "rank"]);

/** What follows a number of each other unit in a sentence. */
const after: Readonly<Record<string, string>> = {
  "%": "%",
  points: " points",
  ratio: " times",
  "m USD": " million dollars"
};

/** A computed value in words: “65%”, “18 points”, “4.2 times”; a thing that is counted is a bare number. */
function worded(value: number, unit: string, form: Form): string {
  if (language === "zh") return chinese(value, unit, form);
  if (form === "%") return `${plainNumber(Math.round(100 * value))}%`;
  if (form === "count") return plainNumber(Number(value.toPrecision(2)));
  const shown = form === "size" ? Math.abs(value) : value;
  if (countedIn.has(unit)) return small[value] ?? plainNumber(value);
  if (unit === "points" && plainNumber(shown) === "1") return "1 point";
  return `${plainNumber(shown)}${after[unit] ?? ""}`;
}

/**
 * What came of a claim, in the sentence that was written for it, with the values in the article's own reading put in.
 * Throws a RangeError where the sentence asks for a value that no assertion has.
 */
export function headline({claim, multiverses}: Pick<Evaluation, "claim" | "multiverses">): string {
  const known = new Map(multiverses.map((one) => [one.assertion.id, one]));
  const text = filled(claim.found, (id, form) => {
    const found = known.get(id);
    if (!found || !isAnswer(found.article)) {
      throw new RangeError(
        `The sentence of ${claim.id} asks for the value of “${id}”; expected one that has an answer.`
      );
    }
    return worded(found.article.value, found.assertion.unit, form);
  });
  return pieces(text).join("");
}
