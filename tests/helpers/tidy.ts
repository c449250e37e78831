import {afterAll, expect, vi} from "vitest";

/** What tests are wont to put something else in the place of. */
const replaceable = (): Record<string, unknown> => {
  const {setTimeout, clearTimeout, setInterval, queueMicrotask, Date, fetch} = globalThis;
  const {document, self, NodeFilter} = globalThis as Partial<typeof globalThis>;
  return {
    ...{setTimeout, clearTimeout, setInterval, queueMicrotask, Date, fetch, document, self, NodeFilter},
    "performance.now": performance.now,
    PATH: process.env.PATH
  };
};

// Runs before each file, for many share a worker: what one left replaced would hold up another, and nobody knew why.
const found = replaceable();
afterAll(() => {
  // Vitest takes spies away after a file, which puts back what they spied on, be it a timer of a test's own making.
  vi.restoreAllMocks();
  const left = replaceable();
  const changed = Object.keys(found).filter((name) => left[name] !== found[name]);
  expect(changed, "a test left these replaced for the files after it").toEqual([]);
});
