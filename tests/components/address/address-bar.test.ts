import {describe, expect, it} from "vitest";
import type {Address, AddressState} from "../../../src/components/address/address.js";
import {addressBar} from "../../../src/components/address/address-bar.js";
import {hostile, page, text} from "../page.js";

describe("addressBar(address, {document})", () => {
  it("is on the page only while there is something to say, and leads back", () => {
    const document = page();
    let tell: (state: AddressState) => void = () => undefined;
    let resets = 0;
    const address = {
      reset: () => void resets++,
      watch: (listen: typeof tell) => {
        tell = listen;
        listen({changed: [], departed: [], problems: []});
      }
    } as unknown as Address;
    const bar = addressBar(address, {document});
    expect(bar.isConnected).toBe(false);
    tell({changed: ["rho"], departed: [], problems: [hostile]});
    expect([bar.isConnected, bar.hidden]).toEqual([true, false]);
    expect(text(bar)).toContain("1 choice here is your own.");
    expect(bar.querySelector("img, script")).toBeNull();
    const says = (changed: string[], problems: string[], departed: string[] = []): string => {
      tell({changed, departed, problems});
      return text(bar.querySelector("[role=status]")!);
    };
    expect(says([], ["No “x”."])).toBe("No “x”. The page shows its own choice instead.");
    expect(says(["a", "b"], ["No “x”."])).toBe("No “x”. 2 choices here are your own.");
    expect(text(bar.querySelector("button")!)).toBe("Reset to the page's own");
    expect(says(["a"], [], ["a"])).toBe("1 choice here is your own and not the article's reading.");
    expect(says(["a", "b", "c"], [], ["a"])).toBe("3 choices here are your own; 1 departs from the article's reading.");
    expect(says(["a", "b"], [], ["a", "b"])).toBe(
      "2 choices here are your own; all depart from the article's reading."
    );
    expect(text(bar.querySelector("button")!)).toBe("Reset to the article's reading");
    bar.querySelector("button")!.click();
    expect(resets).toBe(1);
    tell({changed: [], departed: [], problems: []});
    expect(bar.hidden).toBe(true);
  });
});
