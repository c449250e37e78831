import {JSDOM} from "jsdom";
import {describe, expect, it, vi} from "vitest";
import type {Choices} from "../../../src/cohort/understand.js";
import {readSheet} from "../../../src/cohort/read/read.js";
import type {OpenFile, Session} from "../../../src/cohort/session.js";
import type {Sheet} from "../../../src/cohort/sheet.js";
import {answer, choicesFor} from "../../../src/cohort/answer.js";
import {
  answersList,
  answersSentence,
  rankingFigure,
  sharesFigure,
  staleNote,
  waysFigure
} from "../../../src/cohort/page/figures.js";
import {choose, cohortInput, type Read} from "../../../src/cohort/page/input.js";
import {type Address, type AddressState, createAddress} from "../../../src/components/address/address.js";
import {countries} from "../people.js";
import {hostile, text, texts} from "../../components/page.js";

/** A session that counts in the same thread, and says how much is under way. */
function session(): Session & {asked: Choices[]; pending: number} {
  let sheet: Sheet;
  const busy = async <T>(work: () => Promise<T> | T): Promise<T> => {
    own.pending++;
    try {
      return await work();
    } finally {
      own.pending--;
    }
  };
  const own = {
    asked: [] as Choices[],
    pending: 0,
    prepare: () => undefined,
    cancel: () => undefined,
    read: (file: Blob) =>
      busy(async () => {
        const read = await readSheet(file);
        sheet = read;
        return {
          answer: answer(read, choicesFor(read, countries), countries),
          ask: (choices: Choices) =>
            busy(() => {
              own.asked.push(choices);
              return sheet === read ? answer(read, choices, countries) : undefined;
            })
        };
      })
  };
  return own;
}

/** Waits until everything that was begun has come to rest. */
async function atRest(own?: {pending: number}): Promise<void> {
  // What follows from an event without any waiting has happened by the next turn.
  await new Promise((resolve) => setImmediate(resolve));
  if (own) await vi.waitFor(() => expect(own.pending).toBe(0), {interval: 1});
}

const table = `person,paper,undergraduate,graduate,work,institution,tier,year
Ada,a,CN,US,US,z,oral,2019
Bo,a,CN,CN,CN,z,poster,2019
Bea,d,CN,CN,CN,"${hostile.replaceAll('"', '""')}",poster,2022
Cy,b,US,US,US,@x,oral,2022
Di,b,CN,US,Atlantis,y,poster,2022
Ed,c,CN,US,US,=1+1,poster,2022
`;

/** An address that a reader came with, and what it says at last. */
function addressOf(search: string) {
  let here = search;
  const location = {
    pathname: "/your-cohort.html",
    hash: "",
    get search() {
      return here;
    }
  };
  const to = (_: unknown, __: string, url: unknown): void => void (here = /\?[^#]*/.exec(String(url))?.[0] ?? "");
  const history = {pushState: to, replaceState: to} as unknown as History;
  const address = createAddress({location, history, events: new EventTarget(), lag: 1, patience: 1});
  let state: AddressState = {changed: [], departed: [], problems: []};
  address.watch((now) => (state = now));
  return {address, here: () => here, state: () => state};
}

async function opened({address}: {address?: Address} = {}) {
  const {window} = new JSDOM("<!doctype html><html lang='en'><body></body></html>");
  const {document} = window;
  const own = session();
  const input = cohortInput({
    document,
    session: own,
    sample: {href: "./sample.csv", name: "sample.csv", about: "Invented."},
    address,
    load: async () => new Blob([table])
  });
  document.body.append(input);
  const values: Read[] = [];
  input.addEventListener("input", () => values.push(input.value));
  const settle = (): Promise<void> => atRest(own);
  const drop = async (content: string, name = "mine.csv"): Promise<void> => {
    const event = new window.Event("drop", {bubbles: true, cancelable: true});
    const file = Object.assign(new Blob([content]), {name});
    Object.assign(event, {dataTransfer: {types: ["Files"], files: [file]}});
    document.body.dispatchEvent(event);
    await settle();
  };
  const control = <E extends HTMLElement>(id: string): E => input.querySelector<E>(`[data-control="${id}"]`)!;
  const change = async (id: string, value: string): Promise<void> => {
    const element = control<HTMLSelectElement>(id);
    element.value = value;
    element.dispatchEvent(new window.Event("input", {bubbles: true}));
    element.dispatchEvent(new window.Event("change", {bubbles: true}));
    await settle();
  };
  const part = (selector: string): string => text(input.querySelector(selector)!);
  return {input, document, values, drop, change, control, part, settle, session: own};
}

describe("cohortInput(options)", () => {
  it("reads the sample when asked, and says what it found", async () => {
    const {input, settle, values, part} = await opened();
    input.querySelector<HTMLButtonElement>(".drop-sample button")!.click();
    await settle();
    expect(values).toHaveLength(1);
    expect(input.value!.name).toBe("sample.csv");
    expect(part("[role=status]")).toBe(
      "“sample.csv” is CSV with 6 rows; 8 of 8 kinds of column were found. 1 value could not be taken for a country; see below."
    );
  });

  it("keeps the last good result when a file fails, and names both", async () => {
    const {input, drop, part} = await opened();
    await drop(table);
    const before = input.value;
    await drop("", "empty.csv");
    expect(input.value).toEqual({...before, instead: "empty.csv"});
    expect(text(staleNote(input.value, {document: input.ownerDocument}) as HTMLElement)).toBe(
      "This is still “mine.csv”: “empty.csv” could not be read."
    );
    expect(part("[role=alert]")).toBe(
      "“empty.csv” could not be read. The file is empty. Choose one with a header and at least one row. What is shown is still “mine.csv”."
    );
  });

  it("shows no figures of columns that are mapped no longer", async () => {
    const {input, drop, change, part} = await opened();
    await drop("person,work\nAda,CN\n");
    expect(input.value).not.toBeNull();
    await change("work", "");
    expect(input.value).toBeNull();
    expect(part("[role=status]")).toMatch(/no column of countries or institutions/);
  });

  it("lets what a file is asked wait for no other: a choice during reading leaves progress and Cancel", async () => {
    const {document} = new JSDOM("<!doctype html><body></body>").window;
    const reads: {resolve(file: OpenFile): void}[] = [];
    const asked: string[] = [];
    const openFile = (name: string, content: string): Promise<OpenFile> =>
      readSheet(new Blob([content])).then((sheet) => ({
        answer: answer(sheet, choicesFor(sheet, countries), countries),
        ask: async (choices: Choices) => {
          asked.push(name);
          return answer(sheet, choices, countries);
        }
      }));
    const input = cohortInput({
      document,
      session: {
        prepare: () => undefined,
        cancel: () => undefined,
        read: () => new Promise((resolve) => reads.push({resolve}))
      },
      sample: {href: "./s.csv", name: "s.csv", about: ""}
    });
    document.body.append(input);
    const give = (name: string): void => {
      const event = new document.defaultView!.Event("drop", {bubbles: true, cancelable: true});
      Object.assign(event, {dataTransfer: {types: ["Files"], files: [Object.assign(new Blob(["x"]), {name})]}});
      document.body.dispatchEvent(event);
    };
    give("a.csv");
    reads[0]!.resolve(await openFile("a.csv", "person,work,home\nAda,CN,US\n"));
    await atRest();
    give("b.csv");
    const select = document.querySelector<HTMLSelectElement>('[data-control="hongKong"]')!;
    select.value = "in China";
    select.dispatchEvent(new document.defaultView!.Event("change", {bubbles: true}));
    await atRest();
    expect(asked).toEqual(["a.csv"]);
    expect(document.querySelector<HTMLElement>(".drop-progress")!.hidden).toBe(false);
    expect(text(document.querySelector(".drop-status")!)).toBe("Reading “b.csv” …");
    reads[1]!.resolve(await openFile("b.csv", "work,person\nCN,Bo\n"));
    await atRest();
    expect(input.value!.name).toBe("b.csv");
    expect(input.value!.choices.mapping).toEqual({work: 0, person: 1});
    // How people are counted stays with the reader.
    expect(input.value!.choices.hongKong).toBe("in China");
  });

  it("asks what the columns are where none is recognised, and shows the result once it is told", async () => {
    const {input, drop, change, values, part} = await opened();
    await drop("alpha,beta\nCN,1\nUS,2\n");
    expect(input.value).toBeNull();
    expect(part("[role=status]")).toMatch(/no column of countries or institutions was recognised.*Say below/);
    await change("work", "0");
    expect(values).toHaveLength(1);
    expect(input.value!.summary.shares[0]!.rows.map(({place}) => place)).toEqual(["China", "United States"]);
  });

  it("counts anew by every choice, keeps the focus, and fires once for each answer", async () => {
    const {input, document, drop, change, control, values} = await opened();
    await drop(table);
    control("look").focus();
    await change("look", "oral");
    expect(input.value!.choices.tier).toBe("oral");
    expect(document.activeElement).toBe(control("look"));
    await change("hongKong", "in China");
    await change("before", "2019");
    expect(input.value!.choices).toMatchObject({tier: "oral", hongKong: "in China"});
    expect(values).toHaveLength(4);
  });

  it("takes a value for the country that the reader gives, or says that it is none", async () => {
    const {input, drop, change, part} = await opened();
    await drop(table);
    await change("open Atlantis", "Narnia");
    expect(part(".open-reply")).toBe("“Narnia” is no country known here");
    await change("open Atlantis", "希腊");
    expect(part(".open-reply")).toBe("counted as Greece");
    expect(input.value!.choices.given).toEqual([["Atlantis", "希腊"]]);
  });

  it("says so when the sample cannot be fetched", async () => {
    const {window} = new JSDOM("<body></body>");
    const input = cohortInput({
      document: window.document,
      session: session(),
      sample: {href: "x", name: "x", about: ""},
      load: () => Promise.reject(new Error("The sample was answered with 404."))
    });
    input.querySelector<HTMLButtonElement>(".drop-sample button")!.click();
    await atRest();
    expect(text(input.querySelector("[role=alert]")!)).toBe("The sample was answered with 404.");
  });
});

describe("cohortInput({address})", () => {
  it("keeps every choice in the address, by its place and without a word of the file", async () => {
    const {address, here} = addressOf("");
    const {drop, change} = await opened({address});
    await drop(table);
    for (const [id, value] of [
      ["look", "oral"],
      ["hongKong", "in China"],
      ["europe", "with UK"],
      ["counting", "rows"],
      ["graduate", ""],
      ["open Atlantis", "Greece"]
    ] as const)
      await change(id, value);
    await vi.waitFor(() =>
      expect(Object.fromEntries(new URLSearchParams(here()))).toEqual({
        graduate: "none",
        look: "1",
        counting: "rows",
        "hong-kong": "in-china",
        europe: "with-uk"
      })
    );
    await change("look", "");
    await vi.waitFor(() => expect(here()).not.toContain("look"));
  });

  it("keeps the choices of a shared address for the file that is read next, and says so", async () => {
    const {address, state} = addressOf("?graduate=none&look=2&counting=rows&stage=work");
    const {drop, part, values} = await opened({address});
    expect(part(".choices-waiting")).toMatch(/brings 3 choices; the file you give next is read and counted by them/);
    // What belongs to the figures is theirs to know, once there are any.
    expect(state().problems).toEqual([]);
    await drop(table);
    expect(values).toHaveLength(1);
    expect(values[0]!.choices).toMatchObject({tier: "poster", counting: "rows"});
    expect(values[0]!.choices.mapping.graduate).toBeUndefined();
  });

  it("says which choices of an address the file does not offer, and reads it without them", async () => {
    const {address, state} = addressOf("?work=31&hong-kong=in-china&look=oral");
    const {drop, values} = await opened({address});
    await drop(table);
    expect(values[0]!.choices).toMatchObject({hongKong: "in China", tier: null, mapping: {work: 4}});
    expect(state().problems).toEqual([
      "“look=oral” was not understood; expected the place of one of the file's tiers, counted from one, or all.",
      "“work=31” was not understood; expected the number of a column, counted from one, or none."
    ]);
  });

  it("goes back to the file as it was recognised, at once", async () => {
    const {address, here, state} = addressOf("?graduate=none&look=2");
    const {drop, input, settle} = await opened({address});
    await drop(table);
    address.reset();
    await settle();
    expect(input.value!.choices).toMatchObject({tier: null, mapping: {graduate: 3}});
    await vi.waitFor(() => expect([here(), state().changed]).toEqual(["", []]));
  });

  it("takes how people are counted, and no place, from one file to another", async () => {
    const {address, here} = addressOf("");
    const {drop, change, input} = await opened({address});
    await drop(table);
    await change("look", "oral");
    await change("counting", "rows");
    await drop(table, "other.csv");
    expect(input.value!.choices).toMatchObject({tier: null, counting: "rows"});
    await vi.waitFor(() => expect(here()).toBe("?counting=rows"));
  });
});

describe("choose(choices, id, value)", () => {
  const choices = {mapping: {work: 0, person: 1}} as unknown as Choices;
  it("moves a column from one field to another, since it can hold one thing only", () => {
    expect(choose(choices, "undergraduate", "0").mapping).toEqual({person: 1, undergraduate: 0});
    expect(choose(choices, "work", "").mapping).toEqual({person: 1});
    expect(choices.mapping).toEqual({work: 0, person: 1});
  });
});

describe("the figures of a file", () => {
  it("draw hostile text as text, and write formulas as text into every file taken away", async () => {
    const {input, document, drop} = await opened();
    await drop(table, `${hostile}.csv`);
    const read = input.value!;
    const options = {width: 600, document};
    const drawn = [
      ...(["undergraduate", "graduate", "work"] as const).map((role) => sharesFigure(read, role, options)),
      answersList(read, {document}),
      waysFigure(read, options)!,
      rankingFigure(read, options)!
    ];
    document.body.append(...drawn);
    expect(document.querySelector("img, script, [onerror], [onclick]")).toBeNull();
    expect(document.body.textContent).toContain(hostile);
    const files = [...document.querySelectorAll<HTMLAnchorElement>("a[download$='.csv'][href^=data]")].map((link) =>
      decodeURIComponent(link.href)
    );
    expect(files).toHaveLength(6);
    for (const csv of files) expect(csv).not.toMatch(/(^|[,\n])"?[=@]/m);
    expect(files.join("\n")).toContain("'=1+1");
  });

  it("say how many questions hold, fail and stay open", async () => {
    const {input, drop} = await opened();
    await drop(table);
    const sentence = answersSentence(input.value!);
    const numbers = sentence.match(/\d+/g)!.map(Number);
    expect(numbers[0]).toBe(13);
    expect(numbers.slice(1).reduce((sum, one) => sum + one, 0)).toBe(13);
    expect(texts(answersList(input.value!, {document: input.ownerDocument}), "li")).toHaveLength(13);
  });

  it("stand for a file of one country too", async () => {
    const {input, document, drop} = await opened();
    await drop("work\nCN\nCN\n");
    const options = {width: 320, document};
    expect(text(sharesFigure(input.value!, "work", options).querySelector(".figure-title")!)).toBe(
      "100% work in China"
    );
    expect(waysFigure(input.value!, options)).toBeNull();
    expect(rankingFigure(input.value!, options)).toBeNull();
  });
});
