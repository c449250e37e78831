import {canMean, choiceNames, expectedOf, isOfEveryFile, ownChoices, withColumns, withRest} from "./address.js";
import {type Field, fields} from "../columns.js";
import {failureReport, reportOf} from "./report.js";
import type {OpenFile, Session} from "../session.js";
import type {CohortAnswer, Summary} from "../summarise.js";
import {type Choices, severals} from "../understand.js";
import type {Address} from "../../components/address/address.js";
import {type Choice, choiceForm, type ChoiceGroup, replaceForm} from "../../components/controls/choice-form.js";
import {type Drawing, maker} from "../../components/dom.js";
import {dropZone} from "../../components/controls/drop-zone.js";
import {counted} from "../../components/format.js";
import {pageAddress} from "../../components/address/page-address.js";

/**
 * A reader's file as it was read last, with its name; null until one was that says something. `instead` names a file
 * that was to take its place and could not be read.
 */
export type Read = (CohortAnswer & {name: string; summary: Summary; instead?: string}) | null;

export interface CohortInputOptions extends Drawing {
  session: Session;
  sample: {href: string; name: string; about: string};
  load?: (href: string) => Promise<Blob>;
  address?: Address | undefined;
}

const labels: Readonly<Record<Field, string>> = {
  person: "Person",
  paper: "Paper",
  undergraduate: "Country of the first degree",
  graduate: "Country of graduate school",
  work: "Country of work",
  institution: "Institution",
  tier: "Tier",
  year: "Year",
  weight: "Weight"
};

const severalLabels: Readonly<Record<Choices["several"], string>> = {
  shared: "shared equally among them",
  first: "the first that the file names",
  "left out": "left out"
};

async function fetched(href: string): Promise<Blob> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`The sample was answered with ${response.status}. Reload the page and try again.`);
  return response.blob();
}

const option = (value: string | number, label = String(value)) => ({value: String(value), label});
const none = "";

/** The choices that a file offers: its columns, and how it is counted where there is something to choose. */
function groupsOf({columns, choices, years, tiers}: CohortAnswer): ChoiceGroup[] {
  const {mapping, before, after, tier, counting, several, hongKong, europe} = choices;
  const columnOptions = [
    option(none, "not in the file"),
    ...columns.map(({name, example}, i) =>
      option(i, example && name.length < 14 ? `${name} (${example.slice(0, 16)})` : name)
    )
  ];
  const mapped = fields.map((field): Choice => ({
    id: field,
    label: labels[field],
    value: String(mapping[field] ?? none),
    options: columnOptions
  }));
  const when = years.length > 1;
  const how: (Choice | null)[] = [
    when
      ? {
          id: "before",
          label: "Earlier year",
          value: String(before ?? none),
          options: [option(none, "none"), ...years.map((one) => option(one))]
        }
      : null,
    when
      ? {
          id: "after",
          label: "Later year",
          value: String(after ?? none),
          options: [option(none, "every year"), ...years.map((one) => option(one))]
        }
      : null,
    tiers.length
      ? {
          id: "look",
          label: "Look at",
          value: tier ?? none,
          options: [option(none, "every tier"), ...tiers.map((one) => option(one))]
        }
      : null,
    mapping.person === undefined
      ? null
      : {
          id: "counting",
          label: "Count",
          value: counting,
          options: [option("people", "each person once"), option("rows", "every row")]
        },
    mapping.person === undefined || counting === "rows"
      ? null
      : {
          id: "several",
          label: "More than one country",
          value: several,
          options: severals.map((one) => option(one, severalLabels[one]))
        },
    {
      id: "hongKong",
      label: "Hong Kong and Macau",
      value: hongKong,
      options: [option("apart", "apart"), option("in China", "in China")]
    },
    {
      id: "europe",
      label: "Europe",
      value: europe,
      options: [option("continent", "without the UK"), option("with UK", "with the UK")]
    }
  ];
  return [
    {title: "What the columns are", choices: mapped},
    {title: "How people are counted", choices: how.filter((one) => one !== null)}
  ];
}

/** Years that no file has: the standard ones are taken for them. */
const unsetYears = {before: 0, after: 0};

/** Choices with one of them changed, from what a list says. */
export function choose(choices: Choices, id: string, value: string): Choices {
  if (id === "after" && value === none) return {...choices, before: null, after: null};
  if (id === "before" || id === "after") return {...choices, [id]: value === none ? null : Number(value)};
  if (id === "look") return {...choices, tier: value === none ? null : value};
  if ((fields as readonly string[]).includes(id)) {
    const mapping: Partial<Record<Field, number>> = {...choices.mapping};
    delete mapping[id as Field];
    // A column can hold one thing only.
    for (const field of fields) if (value !== none && mapping[field] === Number(value)) delete mapping[field];
    if (value !== none) mapping[id as Field] = Number(value);
    return {...choices, mapping, ...(id === "year" ? unsetYears : {})};
  }
  return {...choices, [id]: value};
}

/** What became of a file, in a sentence for the eye and for a screen reader; what is left out comes first. */
function said({name, kind, rows, choices, unclearValues, leftOut, summary}: CohortAnswer & {name: string}): string {
  // A weight is no part of what a table of people should have.
  const kinds = fields.filter((field) => field !== "weight");
  const found = kinds.filter((field) => choices.mapping[field] !== undefined).length;
  const read = `“${name}” is ${kind} with ${counted(rows, "row")}`;
  if (!summary) {
    return `${read}, but no column of countries or institutions was recognised in it. Say below what its columns are.`;
  }
  const rest = unclearValues ? ` ${counted(unclearValues, "value")} could not be taken for a country; see below.` : "";
  return `${leftOut ? `${leftOut} ` : ""}${read}; ${found} of ${kinds.length} kinds of column were found.${rest}`;
}

const slow =
  "Nothing has come for a while. A large file on a slow computer can take long, and a damaged one may never end: it goes on until you cancel it.";

/**
 * The input of the page: a drop zone, and once a file was read, how it was read and how it is counted. Its value is the
 * last answer that says something; a file that fails leaves it as it was. Fires “input” when the value changes. The reader's choices are kept in the address, by places in the file and without a word of it; those
 * of a shared address wait for the file that is read next.
 */
export function cohortInput(options: CohortInputOptions): HTMLElement & {value: Read} {
  const {document = globalThis.document, session, sample, load = fetched, address = pageAddress()} = options;
  const make = maker(document);
  const place = make("div", {class: "cohort-choices"});
  const root = Object.assign(make("div", {class: "cohort-input"}), {value: null as Read});
  /** The file that is shown, with what was asked of it last. */
  let current: (CohortAnswer & {name: string}) | undefined;
  let file: OpenFile | undefined;
  /** The texts of those choices that the reader made otherwise than the file was recognised. */
  let own = new Map<string, string>();
  let applying = 0;
  /** Whether a file is being read: what it says and its progress are not to be covered. */
  let reading = false;

  const value = (now: Read): void => {
    if (now === root.value) return;
    root.value = now;
    root.dispatchEvent(new (document.defaultView ?? globalThis).Event("input", {bubbles: true}));
  };
  const show = (answer: CohortAnswer & {name: string}): void => {
    current = answer;
    own = ownChoices(answer, file!.answer.choices);
    address?.awaits(() => false);
    zone.report(reportOf(answer));
    const {unclear, unclearValues, notices, countryNames} = answer;
    const rest = unclearValues - unclear.length;
    const form = choiceForm({
      document,
      groups: groupsOf(answer),
      notices,
      open: {
        title: "Values that are no country known here",
        about: `Rows with them are left out where that country matters. Give a country in any spelling, and they count${rest > 0 ? `; the ${unclear.length} most frequent of ${unclearValues} are listed` : ""}.`,
        values: unclear.map(({value, columns, rows, first, given, means}) => ({
          value,
          about: `${rows === 1 ? `row ${first}` : `${counted(rows, "row")}, the first is row ${first}`}, in ${columns.map((one) => `“${one}”`).join(" and ")}`,
          given,
          reply: means ? `counted as ${means}` : given ? `“${given}” is no country known here` : ""
        })),
        suggestions: countryNames
      },
      // What a reader chose last counts, even before it has been answered.
      onchoose: (id, value) => void ask(choose(current!.choices, id, value)),
      ongive: (value, text) => {
        const others = current!.choices.given.filter(([one]) => one !== value);
        void ask({...current!.choices, given: [...others, [value, text.trim()]]});
      }
    });
    replaceForm(place, form);
    if (!reading) zone.done(said(answer));
    const {summary} = answer;
    value(summary ? {...answer, summary} : null);
  };
  const failed = (error: unknown): void => {
    if (!reading) zone.failed(error instanceof Error ? error.message : String(error));
  };
  const ask = async (choices: Choices): Promise<void> => {
    const asked = file!;
    const {name} = current!;
    current = {...current!, choices};
    try {
      const answer = await asked.ask(choices);
      if (!answer || file !== asked) return;
      show({...answer, name});
      address?.settled();
    } catch (error) {
      if (file === asked) failed(error);
    }
  };
  /** The answer to the choices that texts make: columns first, because the years and tiers to choose from rest on them. */
  const applied = async (
    texts: ReadonlyMap<string, string>,
    to: OpenFile,
    from: CohortAnswer
  ): Promise<CohortAnswer | undefined> => {
    const given = to === file ? (current?.choices.given ?? []) : [];
    const columns = withColumns(texts, {...to.answer.choices, given}, from);
    const mapped = await to.ask(columns.choices);
    const rest = mapped && withRest(texts, mapped);
    const answer = rest && (rest.choices === mapped.choices ? mapped : await to.ask(rest.choices));
    for (const name of [...columns.refused, ...(rest?.refused ?? [])]) address?.refuse(name);
    return answer;
  };
  /** Several choices of an address are taken over at once. */
  const retake = (): void => {
    const mine = ++applying;
    if (!current) return wait();
    queueMicrotask(() => {
      if (mine !== applying || !current || !file) return;
      const asked = file;
      const {name} = current;
      applied(own, asked, current).then((answer) => {
        if (answer && asked === file) show({...answer, name});
      }, failed);
    });
  };
  const wait = (): void => {
    place.replaceChildren(
      own.size
        ? make(
            "p",
            {class: "choices-waiting", role: "status"},
            `The address of this page brings ${counted(own.size, "choice")}; the file you give next is read and counted by ${own.size === 1 ? "it" : "them"}.`
          )
        : ""
    );
  };
  const ofEveryFile = (): Map<string, string> => new Map([...own].filter(([id]) => isOfEveryFile(id)));
  let newest = 0;
  const read = async (blob: Blob, name: string): Promise<void> => {
    const mine = ++newest;
    // Choices of columns that an address brings are for the first file; places in one mean nothing in another.
    if (reading) own = ofEveryFile();
    reading = true;
    zone.reading(0, name);
    try {
      const opened = await session.read(blob, {
        progress: (fraction) => zone.reading(fraction, name),
        silent: () => zone.slow(slow)
      });
      if (!opened || mine !== newest) return;
      const another = current !== undefined;
      const kept = another ? ofEveryFile() : own;
      const answer = kept.size ? await applied(kept, opened, opened.answer) : opened.answer;
      if (!answer || mine !== newest) return;
      reading = false;
      file = opened;
      show({...answer, name});
      if (another) address?.settled();
    } catch (error) {
      if (mine !== newest) return;
      reading = false;
      const why = error instanceof Error ? error.message : String(error);
      const shown = root.value ? ` What is shown is still “${root.value.name}”.` : "";
      failed(new Error(`${name ? `“${name}” could not be read. ` : ""}${why}${shown}`));
      zone.report(failureReport(blob, name, why));
      if (root.value) value({...root.value, instead: name});
    }
  };
  const zone = dropZone({
    document,
    accept: ".csv,.tsv,.txt,.json,.jsonl,.ndjson,.arrow,.feather,.parquet",
    hint: "CSV, TSV, JSON, Arrow or Parquet. The file is read by this page in your browser and sent nowhere.",
    sample,
    onnear: () => session.prepare(),
    onfile: (file) => void read(file, file.name),
    onsample: () => {
      zone.reading(0, sample.name);
      load(sample.href).then((file) => read(file, sample.name), failed);
    },
    oncancel: () => {
      newest++;
      reading = false;
      session.cancel();
      zone.done(
        root.value ? `Cancelled. What is shown is still “${root.value.name}”.` : "Cancelled. Nothing was read."
      );
    }
  });
  // What stands below has its own parts in the address, which come with the file.
  address?.awaits((name) => name === "stage" || name.startsWith("your-cohort-"));
  for (const name of choiceNames)
    address?.bind({
      name,
      initial: "",
      expected: expectedOf(name),
      get: () => own.get(name) ?? "",
      set: (text) => {
        if (text !== "" && !canMean(name, text)) return false;
        if (text === "") own.delete(name);
        else own.set(name, text);
        retake();
        return true;
      }
    });
  const inside = make("div", {}, zone.element, place);
  // The controls within have events of their own, which are not the input's.
  for (const name of ["input", "change"]) inside.addEventListener(name, (event) => event.stopPropagation());
  root.append(inside);
  // Which names the address may hold depends on the file.
  root.dataset.query = "*";
  return root;
}
