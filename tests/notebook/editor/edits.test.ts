import {describe, expect, it} from "vitest";
import {keepEdits, keptEdits, keptUnder, type Store} from "../../../src/notebook/editor/edits.js";

function store(): Store & {held: Map<string, string>} {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key)
  };
}
const added = [{id: "0a0b0c0d", after: "01020304", kind: "ts" as const, text: "1 + 1"}];
const edits = {hash: "h", changed: new Map([["01020304", "const a = 2"]]), added};

describe("keepEdits and keptEdits", () => {
  it("give back what was kept", () => {
    const one = store();
    expect(keepEdits(one, "/a", edits)).toBe(true);
    expect(keptEdits(one, "/a", "h")).toEqual({changed: edits.changed, added});
  });
  it("give nothing for another page, and nothing where the page has another text", () => {
    const one = store();
    keepEdits(one, "/a", edits);
    expect(keptEdits(one, "/b", "h")).toBeUndefined();
    expect(keptEdits(one, "/a", "other")).toBeUndefined();
  });
  it("leave nothing behind when there are no edits", () => {
    const one = store();
    keepEdits(one, "/a", edits);
    keepEdits(one, "/a", {hash: "h", changed: new Map(), added: []});
    expect([...one.held]).toEqual([]);
  });
  it("say so where a browser stores nothing, and take what is no JSON for nothing", () => {
    const none = {
      ...store(),
      setItem: () => {
        throw new Error("full");
      }
    };
    expect(keepEdits(none, "/a", edits)).toBe(false);
    const one = store();
    one.setItem(keptUnder("/a"), "{");
    expect(keptEdits(one, "/a", "h")).toBeUndefined();
  });
});
