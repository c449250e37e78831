/**
 * `npm run check:chinese`: whether the Chinese edition says all that it is to say and nothing else: words that are missing,
 * that belong to English that is no longer there, or whose names, numbers and marks differ from the English; and prose whose
 * English changed, or that has a number typed in. `npm run chinese` says that the prose was read again: it notes the
 * English it now belongs to.
 */
import IntlMessageFormat from "intl-messageformat";
import {readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {readMoves} from "../../../src/article/moves.js";
import {references, statements} from "../../../src/audit/rules/text.js";
import {claims} from "../../../src/claims/index.js";
import {chinesePages} from "../../../src/language/edition.js";
import {catalogue} from "../../../src/language/zh/catalogue.js";
import {answerLines} from "../../../src/views/answer.js";
import {chineseNames, chinesePage, englishHash} from "../../site/chinese-pages.js";
import {messagesOf} from "./extract.js";
import {typedNumbers} from "./numbers.js";

const root = join(import.meta.dirname, "../../..");
type Words = Readonly<Record<string, string>>;

/** Why a sentence cannot be tested, where nothing but that is said of it. */
function reasonOf({dimensions, evaluate}: (typeof claims)[number]["assertions"][number]): string[] {
  if (dimensions.length) return [];
  try {
    const outcome = evaluate({} as never, {});
    return "reason" in outcome ? [outcome.reason] : [];
  } catch {
    return [];
  }
}

/** What is said of claims on the pages that are offered, with where it is written. */
export function claimTexts(): {text: string; place: string}[] {
  return claims.flatMap(({id, page, title, says, found, argued, assertions, steps = []}) => {
    const place = `claim ${id}`;
    // A card stands on the page of its claim, with all that is behind its folds.
    const card = chinesePages.some((one) => one === page);
    return [
      ...[title, says, found, ...(card ? [argued] : [])].map((text) => ({text, place})),
      ...assertions.flatMap((one) =>
        [
          one.part,
          one.says,
          ...(card
            ? [
                one.quantity,
                ...reasonOf(one),
                ...one.dimensions.flatMap(({label, options}) => [label, ...options.map((o) => o.label)])
              ]
            : [])
        ].map((text) => ({text, place: `assertion ${one.id}`}))
      ),
      ...steps.flatMap((one) =>
        [one.part, one.says, ...("unbridged" in one ? [one.unbridged] : [])].map((text) => ({
          text,
          place: `step ${one.id}`
        }))
      )
    ];
  });
}

const values = (text: string): string[] => [...text.matchAll(/\{([A-Z]\d+\.[^}]+)\}/g)].map(([, one]) => one!);
const sorted = (list: readonly string[]): string => [...list].sort().join("; ");

/** How a Chinese text differs from its English in what it refers to: figures, computed values, and findings with their verdicts. */
export function differences(english: string, chinese: string): string[] {
  const marks = (text: string): string => sorted(statements(text).map(({of, verdict}) => `${of} ${verdict}`));
  const pairs = [
    ["figures", sorted(references(english)), sorted(references(chinese))],
    ["computed values", sorted(values(english)), sorted(values(chinese))],
    ["findings", marks(english), marks(chinese)]
  ] as const;
  return pairs.flatMap(([what, own, other]) =>
    own === other ? [] : [`has other ${what} in Chinese (${other || "none"}) than in English (${own || "none"})`]
  );
}

/** The names that a message of ICU's syntax is to be filled with. Throws what the implementation says of one that is none. */
export function argumentsOf(message: string, locale: string): string[] {
  const names = new Set<string>();
  const walk = (elements: readonly unknown[]): void => {
    for (const one of elements as {type: number; value?: string; options?: Record<string, {value: unknown[]}>}[]) {
      // Of ICU's elements 0 is text, 7 the number sign of a plural.
      if (one.type !== 0 && one.type !== 7 && one.value !== undefined) names.add(one.value);
      for (const option of Object.values(one.options ?? {})) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(message, locale).getAst());
  return [...names].sort();
}

/** Everything that is wrong with a catalogue, a sentence each. */
export async function catalogueProblems(words: Words = catalogue, folder = root): Promise<string[]> {
  const said = await messagesOf(folder);
  const file = "src/article/moves.csv";
  const moves = readMoves(await readFile(join(folder, file), "utf8"), {file});
  const texts = [
    ...claimTexts(),
    ...moves.flatMap(({no, says, remark}) =>
      [says, remark ?? ""].filter(Boolean).map((text) => ({text, place: `${file}, move ${no}`}))
    ),
    ...answerLines.flatMap((line) =>
      Object.values(line.words).map((text) => ({text, place: `src/views/answer.ts, ${line.id}`}))
    )
  ];
  const needed = new Map([
    ...said.map(({message, path, line}) => [message, `${path}:${line}`] as const),
    ...texts.map(({text, place}) => [text, place] as const)
  ]);
  const problems = [...needed].flatMap(([text, place]) =>
    text in words ? [] : [`${place}: “${text}” has no Chinese; put it into src/language/zh.`]
  );
  const messages = new Set(said.map((one) => one.message));
  const source = (await sources(folder)).join("\n");
  for (const [english, chinese] of Object.entries(words)) {
    if (!needed.has(english) && !source.includes(english))
      problems.push(
        `src/language/zh: “${english}” is said nowhere any more; take it out, or see what it was changed to.`
      );
    if (!messages.has(english))
      problems.push(...differences(english, chinese).map((one) => `src/language/zh: “${english}” ${one}.`));
  }
  for (const message of messages) {
    const [own, other] = [argumentsOf(message, "en"), argumentsOf(words[message] ?? message, "zh")];
    if (other.some((name) => !own.includes(name)))
      problems.push(
        `src/language/zh: “${message}” is filled with ${own.join(", ") || "nothing"}, its Chinese with ${other.join(", ")}.`
      );
  }
  return problems;
}

/** The texts in which names of data stand: modules, pages and tables, without the Chinese edition. */
async function sources(folder: string): Promise<string[]> {
  const names = (await readdir(join(folder, "src"), {recursive: true})).filter(
    (name) => /\.(ts|md|csv|json)$/.test(name) && !/^(\.observablehq|zh|language[/]zh)\b/.test(name)
  );
  return Promise.all(names.map((name) => readFile(join(folder, "src", name), "utf8")));
}

/** What is wrong with the prose of the Chinese pages, a sentence each. */
export async function proseProblems(folder = root): Promise<string[]> {
  const names = await chineseNames(join(folder, "src"));
  const problems: string[] = [];
  if (sorted(names) !== sorted(chinesePages))
    problems.push(
      `src/language/edition.ts offers ${sorted(chinesePages)} in Chinese; zh/ has the prose of ${sorted(names) || "none"}.`
    );
  for (const name of names) {
    const [english, chinese] = await Promise.all(
      [`src/${name}.md`, `zh/${name}.md`].map((path) => readFile(join(folder, path), "utf8"))
    );
    const known = /^english: (\w+)$/m.exec(chinese!)?.[1];
    if (known !== englishHash(english!))
      problems.push(
        `zh/${name}.md was written for other prose than src/${name}.md now has: read both, then run “npm run chinese”.`
      );
    problems.push(
      ...typedNumbers(chinese!).map(
        (one) => `zh/${name}.md has “${one}” typed in; expected \${…}, which prints a number.`
      )
    );
    try {
      chinesePage(name, {english: english!, chinese: chinese!});
    } catch (error) {
      problems.push((error as Error).message);
    }
  }
  return problems;
}

if (process.argv[1] === import.meta.filename) {
  if (process.argv.includes("--read"))
    for (const name of await chineseNames(join(root, "src"))) {
      const path = join(root, "zh", `${name}.md`);
      const hash = englishHash(await readFile(join(root, "src", `${name}.md`), "utf8"));
      const text = (await readFile(path, "utf8")).replace(/^english: \w+\n/m, "");
      await writeFile(path, text.replace(/^---\n/, `---\nenglish: ${hash}\n`));
    }
  const problems = [...(await catalogueProblems()), ...(await proseProblems())];
  if (problems.length) {
    console.error(problems.join("\n"));
    process.exitCode = 1;
  } else console.log(`${Object.keys(catalogue).length} messages and ${chinesePages.length} pages are in Chinese`);
}
