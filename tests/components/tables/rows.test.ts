import fc from "fast-check";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {addressFollower, arrange, layOut} from "../../../src/components/tables/rows.js";
import {maker} from "../../../src/components/dom.js";
import {page} from "../page.js";

const tableOf = (...ids: string[]): HTMLTableElement => {
  const make = maker(page());
  return make(
    "table",
    {},
    make(
      "tbody",
      {},
      ids.map((id) => make("tr", {id}, make("td", {}, id)))
    )
  );
};

const all = (table: HTMLTableElement): string[] => [...table.tBodies[0]!.rows].map((row) => row.id);
const visible = (table: HTMLTableElement): string[] =>
  [...table.tBodies[0]!.rows].filter((row) => row.style.display !== "none").map((row) => row.id);

describe("layOut(table)", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("lays out every row in the end, from the top, and never all of a long table at once", async () => {
    const table = tableOf(...Array.from({length: 150}, (_, i) => `r${i}`));
    const rows = [...table.tBodies[0]!.rows];
    for (const row of rows) row.className = "far";
    const far = (): number => rows.filter((row) => row.className === "far").length;
    layOut(table);
    expect(far()).toBe(150);
    const steps: number[] = [];
    for (let left = far(); left; steps.push(left - far()), left = far()) {
      await vi.advanceTimersToNextTimerAsync();
      expect(rows.slice(0, 150 - far()).every((row) => row.className === "")).toBe(true);
    }
    expect(steps.length).toBeGreaterThan(1);
  });
});

describe("arrange(table, shown)", () => {
  it("shows the rows asked for in the order asked for and keeps the others in the page", () => {
    const table = tableOf("a", "b", "c", "d");
    arrange(table, [{id: "d"}, {id: "b"}]);
    expect(visible(table)).toEqual(["d", "b"]);
    expect(all(table).toSorted()).toEqual(["a", "b", "c", "d"]);
  });

  it("brings hidden rows back", () => {
    const table = tableOf("a", "b");
    arrange(table, []);
    expect(visible(table)).toEqual([]);
    arrange(table, [{id: "a"}, {id: "b"}]);
    expect(visible(table)).toEqual(["a", "b"]);
  });

  it("passes over ids that have no row", () => {
    const table = tableOf("a");
    arrange(table, [{id: "z"}, {id: "a"}]);
    expect(visible(table)).toEqual(["a"]);
  });

  it("takes no row out of the page when only a filter changes", () => {
    const table = tableOf("a", "b", "c");
    table.tBodies[0]!.append = () => {
      throw new Error("moved");
    };
    expect(() => arrange(table, [{id: "a"}, {id: "c"}])).not.toThrow();
    expect(() => arrange(table, [{id: "c"}, {id: "a"}])).toThrow("moved");
  });

  it("shows exactly what was asked for last, whatever was asked for before", () => {
    const ids = ["a", "b", "c", "d", "e"];
    fc.assert(
      fc.property(fc.array(fc.shuffledSubarray(ids), {minLength: 1, maxLength: 5}), (asked) => {
        const table = tableOf(...ids);
        for (const one of asked)
          arrange(
            table,
            one.map((id) => ({id}))
          );
        expect(visible(table)).toEqual(asked.at(-1));
        expect(all(table).toSorted()).toEqual(ids);
      })
    );
  });
});

describe("addressFollower(table, {location})", () => {
  const at = (hash: string) => {
    const gone: (string | URL)[] = [];
    return {gone, location: {hash, replace: (url: string | URL) => void gone.push(url)}};
  };

  it("goes to the row named in the address and shows it though it was filtered out", () => {
    const table = tableOf("a", "b");
    arrange(table, [{id: "a"}]);
    const {gone, location} = at("#b");
    addressFollower(table, {location})();
    expect(visible(table)).toEqual(["a", "b"]);
    expect(gone).toEqual(["#b"]);
  });

  it("goes there once, so that a reader who filters afterwards is not taken back", () => {
    const table = tableOf("a", "b");
    const {gone, location} = at("#b");
    const follow = addressFollower(table, {location});
    follow();
    arrange(table, [{id: "a"}]);
    follow();
    expect(visible(table)).toEqual(["a"]);
    location.hash = "#a";
    follow();
    expect(gone).toEqual(["#b", "#a"]);
  });

  it.each(["", "#z", "#%", "#a%20b"])("goes nowhere when the address ends in “%s”", (hash) => {
    const table = tableOf("a", "b");
    const {gone, location} = at(hash);
    addressFollower(table, {location})();
    expect(gone).toEqual([]);
  });
});
