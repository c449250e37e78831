import {setTimeout} from "node:timers/promises";
import {describe, expect, it} from "vitest";
import {TooLate, within} from "../../../tools/site/within.js";

describe("within(seconds, name, work)", () => {
  it("gives what the work gives when that is in time", async () => {
    expect(await within(10, "a sum", setTimeout(5, 7))).toBe(7);
  });

  it("throws what the work throws", async () => {
    await expect(within(10, "a sum", Promise.reject(new Error("no numbers")))).rejects.toThrow("no numbers");
  });

  it("says what took too long when the work gives nothing", async () => {
    const never = new Promise<void>(() => {});
    const error: unknown = await within(0.02, "index.html", never).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TooLate);
    expect(String(error)).toContain("index.html took longer than 0.02 s");
  });
});
