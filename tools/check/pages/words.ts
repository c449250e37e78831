import {computed} from "./numbers.js";
import {type Block, type Page, problem} from "./read.js";

type Part = Block["parts"][number];

/** How much a reader is asked to hold at once. */
const most = {paragraph: {words: 90, numbers: 4}, lede: {words: 60, numbers: 3}};

/** Headings that say what is done there and not what was found; every other heading is a sentence that says a finding. */
const working = new Set(["Glossary", "References", "The record", "The working"]);

/** Pages to look things up in, whose headings name what is found there. */
const reference = new Set(["data", "methods", "sources", "your-cohort"]);

/** What asks or names instead of saying. */
const unsaid = /^(where|what|which|how|who|whose|why|when|does|do|is|are|can)\b|\?$/i;

/** Calls that print no number: a word that opens, a year. */
const wordless = /^(term|y|String)\(/;

const year = /^(19|20)\d\d$/;

const shownText = (part: Part): string =>
  part.kind === "text" ? part.text : part.kind === "cell" ? ` ${computed} ` : part.kind === "code" ? " code " : "";

/** What a block says, each computed part as one sign. */
const textOf = ({parts}: Block): string => parts.map(shownText).join("").replace(/\s+/g, " ").trim();

const nameOf = ({path}: Page): string => path.replace(/^.*\//, "").replace(/\.md$/, "");

/** How many words and numbers a block has: what is computed is a word, and a number unless it is known to print none.
 * A number in a name (top 25, edition 2.0) is none. */
function measured(block: Block): {words: number; numbers: number} {
  const cells = block.parts.filter(({kind}) => kind === "cell") as {text: string}[];
  const written = block.parts.filter(({kind}) => kind === "text") as {text: string}[];
  const digits = written.flatMap(({text}) => text.match(/(?<!\b(?:top|edition|NeurIPS) )\b\d[\d.,]*/g) ?? []);
  return {
    words: textOf(block)
      .split(/\s+/)
      .filter((word) => /[\p{L}\d\uFFFC]/u.test(word)).length,
    numbers:
      digits.filter((one) => !year.test(one.replace(/[.,]+$/, ""))).length +
      cells.filter(({text}) => !wordless.test(text.trim())).length
  };
}

const offsetOf = ({parts}: Block): number =>
  parts.find((part): part is Part & {offset: number} => "offset" in part)?.offset ?? 0;

/** Headings that say nothing that was found. */
function headings(page: Page): string[] {
  if (reference.has(nameOf(page))) return [];
  return page.blocks
    .filter(({kind}) => kind === "heading")
    .flatMap((block, i) => {
      const said = textOf(block);
      // A page may have a question for its title, if what stands below answers it.
      if (working.has(said) || (i === 0 && said.endsWith("?"))) return [];
      const finds = said.split(" ").length >= 4 && !unsaid.test(said);
      return finds
        ? []
        : [problem(page, offsetOf(block), `The heading “${said}” says no finding; say it in a sentence.`)];
    });
}

/** Paragraphs, and the first of them, that hold too many words or numbers. */
function paragraphs(page: Page): string[] {
  let references = false;
  let first = true;
  return page.blocks.flatMap((block) => {
    if (block.kind === "heading") references = textOf(block) === "References";
    if (block.kind !== "paragraph" || block.quoted || references) return [];
    const {words, numbers} = measured(block);
    if (!words) return [];
    const [what, limit] = first ? (["lede", most.lede] as const) : (["paragraph", most.paragraph] as const);
    first = false;
    const say = (count: number, noun: string, limit: number): string[] =>
      count > limit ? [problem(page, offsetOf(block), `A ${what} of ${count} ${noun}; ${limit} at most.`)] : [];
    return [...say(words, "words", limit.words), ...say(numbers, "numbers", limit.numbers)];
  });
}

/** Terms that the prose of a page uses before it explains them, or explains twice. */
function terms(page: Page, glossary: Readonly<Record<string, {written: RegExp}>>): string[] {
  const end = page.blocks.findIndex((block) => block.kind === "heading" && textOf(block) === "References");
  const own = end < 0 ? page.blocks : page.blocks.slice(0, end);
  const parts = own.filter(({kind, quoted}) => kind !== "heading" && !quoted).flatMap(({parts}) => parts);
  return Object.entries(glossary).flatMap(([id, {written}]) => {
    const explains = (part: Part): boolean => part.kind === "cell" && part.text.trim().startsWith(`term("${id}"`);
    const at = parts.findIndex((part) => explains(part) || (part.kind === "text" && written.test(part.text)));
    const where = parts[at];
    if (!where) return [];
    const offset = "offset" in where ? where.offset : 0;
    if (!explains(where))
      return [
        problem(
          page,
          offset,
          `“${written.exec((where as {text: string}).text)![0]}” is a term: use \${term("${id}")} here.`
        )
      ];
    const again = parts.slice(at + 1).find(explains);
    return again ? [problem(page, offset, `The term “${id}” is explained twice; once a page is enough.`)] : [];
  });
}

/** Apostrophes of another kind than the one that pages have. */
const apostrophes = (page: Page): string[] =>
  page.blocks.flatMap(({parts}) =>
    parts.flatMap((part) => {
      const word = part.kind === "text" && /\p{L}*’\p{L}*/u.exec(part.text)?.[0];
      return word
        ? [problem(page, part.offset, `“${word}” has a bent apostrophe; the pages have straight ones: '.`)]
        : [];
    })
  );

/** What is wrong with a page's words: a line for each paragraph, heading, apostrophe or term. */
export function wordy(page: Page, {glossary}: {glossary: Readonly<Record<string, {written: RegExp}>>}): string[] {
  return [...headings(page), ...paragraphs(page), ...apostrophes(page), ...terms(page, glossary)];
}
