import {setTimeout} from "node:timers/promises";
import {describe, expect, it} from "vitest";
import {TimeoutError, withTimeout} from "../../../tools/site/with-timeout.js";

describe("withTimeout(seconds, name, work)", () => {
  it("gives what the work gives when that is in time", async () => {
    expect(await withTimeout(10, "a sum", setTimeout(5, 7))).toBe(7);
  });

  it("throws what the work throws", async () => {
    await expect(withTimeout(10, "a sum", Promise.reject(new Error("no numbers")))).rejects.toThrow("no numbers");
  });

  it("says what took too long when the work gives nothing", async () => {
    const never = new Promise<void>(() => {});
    const error: unknown = await withTimeout(0.02, "index.html", never).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TimeoutError);
    expect(String(error)).toContain("index.html took longer than 0.02 s");
  });
});
