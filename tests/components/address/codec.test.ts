import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  type Codec,
  numbers,
  oneOf,
  onOff,
  rereading,
  slug,
  someOf,
  words
} from "../../../src/components/address/codec.js";

/** What every codec must do: read back what it wrote. */
function returns<T>({read, write}: Codec<T>, value: fc.Arbitrary<T>): void {
  fc.assert(
    fc.property(value, (one) => {
      expect(read(write(one))).toEqual(one);
    })
  );
}

describe("slug(value)", () => {
  it("needs no escaping in an address", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\x20-\x7e]*$/), (text) => {
        expect(encodeURIComponent(slug(text))).toBe(slug(text));
        expect(slug(text)).not.toBe("");
      })
    );
  });

  it.each([
    ["CN+HK+MO", "cn-hk-mo"],
    [2019, "2019"],
    ["", "all"],
    ["holds with conditions", "holds-with-conditions"]
  ])("writes %j as %j", (value, text) => {
    expect(slug(value)).toBe(text);
  });
});

describe("numbers(least, most)", () => {
  it("reads back every number in its range", () => {
    returns(
      numbers(-5, 20),
      fc.double({min: -5, max: 20, noNaN: true}).filter((one) => !Object.is(one, -0))
    );
  });

  it.each(["", " ", "21", "-6", "NaN", "Infinity", "ten", "1,000", "0x", "<script>"])("does not read %j", (text) => {
    expect(numbers(-5, 20).read(text)).toBeUndefined();
  });
});

describe("oneOf(values, names)", () => {
  const years = oneOf([2019, 2022]);

  it("reads back every value, and nothing else", () => {
    returns(years, fc.constantFrom(2019, 2022));
    expect([years.read("2020"), years.read("")]).toEqual([undefined, undefined]);
    expect(years.expected).toBe("one of 2019, 2022");
  });

  it("writes values by other names where these are more lasting", () => {
    const prices = oneOf([0.08, null], ["Chinese industry", "unknown"]);
    expect(prices.write(0.08)).toBe("chinese-industry");
    expect(prices.read("unknown")).toBeNull();
  });

  it("refuses names that an address could not tell apart", () => {
    expect(() => oneOf(["A b", "a-b"])).toThrow("Two of these are the same in an address");
  });

  it("knows no name that every object has", () => {
    expect(oneOf(["a"]).read("constructor")).toBeUndefined();
    expect(oneOf(["a"]).read("__proto__")).toBeUndefined();
  });
});

describe("someOf(values)", () => {
  const parts = ["China", "United States", "Every other"];

  it("reads back any of them, none and all, in the order they are offered", () => {
    returns(someOf(parts), fc.subarray(parts));
    expect(someOf(parts).write([])).toBe("none");
    expect(someOf(parts).read("china.mars")).toBeUndefined();
  });
});

describe("onOff and words", () => {
  it("read back what they wrote, and refuse what is neither or too long", () => {
    returns(onOff, fc.boolean());
    returns(words, fc.string({maxLength: 200}));
    expect(onOff.read("1")).toBeUndefined();
    expect(words.read("a".repeat(201))).toBeUndefined();
  });
});

describe("rereading(codec, formerly)", () => {
  it("reads what values were written as before, and writes what they are written as now", () => {
    const {read, write} = rereading(oneOf([1, null], ["one", "GPUs of my own"]), {"cards-of-my-own": "gpus-of-my-own"});
    expect([read("one"), read("gpus-of-my-own"), read("cards-of-my-own"), read("two")]).toEqual([
      ...[1, null, null, undefined]
    ]);
    expect(write(null)).toBe("gpus-of-my-own");
  });
});
