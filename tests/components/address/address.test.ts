import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {type AddressState, createAddress} from "../../../src/components/address/address.js";

/** A window's address with a history that can be gone back in. */
function pretend(search = "") {
  const entries = [search];
  let at = 0;
  const events = new EventTarget();
  const location = {
    pathname: "/elite.html",
    hash: "#t1",
    get search() {
      return entries[at]!;
    }
  };
  const searchOf = (url: unknown): string => /\?[^#]*/.exec(String(url))?.[0] ?? "";
  const history = {
    pushState: (_: unknown, __: string, url: unknown) => entries.splice(++at, Infinity, searchOf(url)),
    replaceState: (_: unknown, __: string, url: unknown) => (entries[at] = searchOf(url))
  };
  const address = createAddress({location, history: history as unknown as History, events, lag: 100, patience: 1000});
  let state: AddressState = {changed: [], departed: [], problems: []};
  address.watch((now) => (state = now));
  return {
    address,
    entries,
    here: () => entries[at],
    state: () => state,
    go: (steps: number) => {
      at += steps;
      events.dispatchEvent(new Event("popstate"));
    },
    /** A choice between 0 and 9. */
    choice: (name: string, initial = "1", article = false) => {
      const one = {value: initial};
      address.bind({
        name,
        initial,
        article,
        expected: "a digit",
        get: () => one.value,
        set: (text) => {
          if (!/^\d$/.test(text)) return false;
          one.value = text;
          return true;
        }
      });
      return one;
    }
  };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("what the address tells of its choices", () => {
  it("is which of them are the reader's own, and which of these leave the article's reading", () => {
    const {choice, state} = pretend("?a=5&b=5&d=1");
    choice("a");
    choice("b", "1", true);
    choice("c", "1", true);
    choice("d", "1", true);
    expect(state()).toEqual({changed: ["a", "b"], departed: ["b"], problems: []});
  });

  it("calls no name unknown for which a control is still awaited, and lets go of it at a reset", () => {
    const {address, choice, state, here} = pretend("?later=3&what=1");
    address.awaits((name) => name === "later");
    vi.advanceTimersByTime(1500);
    expect(state().problems).toEqual(["This page knows no choice called “what”."]);
    expect(choice("later").value).toBe("3");
    address.awaits(() => false);
    vi.advanceTimersByTime(1500);
    expect(state().problems).toHaveLength(1);
    address.reset();
    expect(here()).toBe("");
  });
});

describe("a choice bound to the address", () => {
  it("takes the address's value, and its own where the address says nothing", () => {
    const {choice, state} = pretend("?a=5");
    expect([choice("a").value, choice("b").value]).toEqual(["5", "1"]);
    expect(state()).toMatchObject({changed: ["a"], problems: []});
  });

  it("leaves the address clean when it is as it came, and says so when it is not", () => {
    const {choice, address, here, state} = pretend();
    const a = choice("a");
    a.value = "2";
    address.settled();
    expect([here(), state().changed]).toEqual(["?a=2", ["a"]]);
    a.value = "1";
    address.settled();
    expect([here(), state().changed]).toEqual(["", []]);
  });

  it("stays as it came when the address makes no sense, with a sentence that names what was expected", () => {
    const {choice, state} = pretend("?a=77");
    expect(choice("a").value).toBe("1");
    expect(state().problems).toEqual(["“a=77” was not understood; expected a digit."]);
  });

  it("takes the value anew when its control is drawn anew", () => {
    const {choice, address} = pretend();
    choice("a").value = "4";
    address.settled();
    expect(choice("a").value).toBe("4");
  });
});

describe("the way back", () => {
  it("leads to what was before the choice, and forth again", () => {
    const {choice, address, go} = pretend();
    const a = choice("a");
    a.value = "2";
    address.settled();
    a.value = "3";
    address.settled();
    go(-1);
    expect(a.value).toBe("2");
    go(-1);
    expect(a.value).toBe("1");
    go(2);
    expect(a.value).toBe("3");
  });

  it("has one step for a whole drag, to where it began", () => {
    const {choice, address, entries, go} = pretend();
    const a = choice("a");
    for (const value of ["2", "3", "4"]) {
      a.value = value;
      address.moved();
      vi.advanceTimersByTime(150);
    }
    expect(entries).toEqual(["?a=4"]);
    address.settled();
    expect(entries).toEqual(["", "?a=4"]);
    go(-1);
    expect(a.value).toBe("1");
  });

  it("has no step for a choice that comes to the same", () => {
    const {choice, address, entries} = pretend("?a=2");
    choice("a");
    address.settled();
    expect(entries).toEqual(["?a=2"]);
  });
});

describe("a name that nothing answers to", () => {
  it("is told once all controls had time to appear, and kept until the next choice", () => {
    const {choice, address, state, here} = pretend("?late=3&foo=1");
    const a = choice("a");
    vi.advanceTimersByTime(900);
    expect(state().problems).toEqual([]);
    expect(choice("late").value).toBe("3");
    vi.advanceTimersByTime(1100);
    expect(state().problems).toEqual(["This page knows no choice called “foo”."]);
    a.value = "2";
    address.settled();
    expect(new Set(here()!.slice(1).split("&"))).toEqual(new Set(["late=3", "a=2"]));
    expect(state().problems).toEqual([]);
  });
});

describe("reset()", () => {
  it("makes every choice as it came and the address clean, with a step back", () => {
    const {choice, address, here, go} = pretend("?a=5&b=6&foo=1");
    const [a, b] = [choice("a"), choice("b")];
    address.reset();
    expect([a.value, b.value, here()]).toEqual(["1", "1", ""]);
    go(-1);
    expect([a.value, b.value]).toEqual(["5", "6"]);
  });
});

describe("refuse(name)", () => {
  it("tells of a value that turned out later to make no sense", () => {
    const {choice, address, state} = pretend("?a=5");
    choice("a");
    address.refuse("a");
    expect(state().problems).toEqual(["“a=5” was not understood; expected a digit."]);
  });
});
