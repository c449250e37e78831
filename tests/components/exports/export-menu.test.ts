import {describe, expect, it} from "vitest";
import {exporting, sharing} from "../../../src/components/exports/export-menu.js";
import {dictionary} from "../../../src/tables/dictionary.js";
import {page, text} from "../page.js";

const rows = [{place: "China", share: 47}];
const columns = {place: "Place", share: "Share (%)"};
const words = {name: "shares", title: "China leads", source: "the tracker"};

/** Waits until what a button loads has run. */
const until = async (done: () => boolean): Promise<void> => {
  for (let i = 0; i < 200 && !done(); i++) await new Promise((resolve) => setTimeout(resolve, 10));
};

const press = (menu: HTMLElement, label: string): void =>
  [...menu.querySelectorAll<HTMLElement>("button, a")].find((one) => text(one) === label)!.click();

describe("exporting(options)", () => {
  it("gives the rows as an Arrow file that says what it is", async () => {
    const given: [string, Blob][] = [];
    const menu = exporting({
      document: page(),
      data: rows,
      columns,
      ...words,
      save: (name, content) => given.push([name, content])
    });
    press(menu, "Arrow");
    await until(() => given.length > 0);
    const [[name, content]] = given as [[string, Blob]];
    expect(name).toBe("shares.arrow");
    expect(dictionary(await content.arrayBuffer())).toMatchObject(words);
  });

  it("says in a sentence what went wrong", async () => {
    const save = (): never => {
      throw new Error("no room");
    };
    const menu = exporting({document: page(), data: rows, columns, ...words, save});
    press(menu, "Arrow");
    const said = menu.querySelector("[role=status]")!;
    await until(() => text(said) !== "");
    expect(text(said)).toBe("Arrow could not be made: Error: no room");
  });

  it("offers pictures only of what is drawn", () => {
    const of = (drawn: boolean): string => text(exporting({document: page(), data: rows, columns, ...words, drawn}));
    expect(of(false)).not.toContain("PNG");
    expect(of(true)).toContain("SVGPNG");
  });
});

describe("sharing({id, title})", () => {
  it("shows what it copies, for those whose browser copies nothing", async () => {
    const document = page();
    const menu = sharing({id: "fig-shares", title: "China leads"}, {document});
    document.body.append(menu);
    const shown = menu.querySelector("textarea")!;
    expect(shown.hidden).toBe(true);
    press(menu, "Plain citation");
    await until(() => !shown.hidden && text(menu.querySelector("[role=status]")!) !== "");
    expect(shown.value).toContain("“China leads” [figure]");
    expect(text(menu.querySelector("[role=status]")!)).toBe("Here it is, to copy.");
  });
});
