import {describe, expect, it} from "vitest";
import {CellError} from "../../../src/notebook/editor/cell-error.js";
import {compileCell} from "../../../src/notebook/editor/compile.js";

const modules: Record<string, Record<string, unknown>> = {m: {a: 1, default: 2}};
const load = (specifier: string): Promise<unknown> =>
  modules[specifier] ? Promise.resolve(modules[specifier]) : Promise.reject(new Error(`no ${specifier}`));
const js = (source: string) => compileCell(source, {kind: "js", load});
const ts = (source: string) => compileCell(source, {kind: "ts", load});

/** What is thrown by a cell that is read or run. */
async function thrown(work: () => unknown): Promise<CellError> {
  try {
    await work();
  } catch (error) {
    return error as CellError;
  }
  throw new Error("nothing was thrown");
}

describe("compileCell(source)", () => {
  it("finds what a cell takes and gives, as Framework does, and gives what it declares", () => {
    const {inputs, outputs, body} = js("const a = b + 1;\nfunction c() { return a; }");
    expect({inputs, outputs}).toEqual({inputs: ["b"], outputs: ["a", "c"]});
    const result = body(1) as {a: number; c: () => number};
    expect([result.a, result.c()]).toEqual([2, 2]);
  });
  it("displays an expression, awaited", async () => {
    const {inputs, outputs, body} = js("Promise.resolve(x * 2)");
    expect({inputs, outputs}).toEqual({inputs: ["x", "display"], outputs: []});
    expect(await body(21, (value: unknown) => `shown ${String(value)}`)).toBe("shown 42");
  });
  it("strips types and keeps what only other cells use", async () => {
    const {outputs, body} = ts(
      'import {a, type B} from "m";\ninterface C { d: B }\nconst e = (one: C): number => one.d as number;'
    );
    expect(outputs).toEqual(["a", "e"]);
    expect(await body()).toMatchObject({a: 1});
  });
  it("takes imports from what is loaded, default, named, renamed and whole, and dynamic ones too", async () => {
    const {imports, outputs, body} = js(
      'import two, {a as one} from "m";\nimport * as all from "m";\nconst later = import("m");'
    );
    expect({imports, outputs}).toEqual({imports: ["m"], outputs: ["two", "one", "all", "later"]});
    expect(await body()).toMatchObject({two: 2, one: 1, all: modules.m});
  });
  it("notes the files that a cell attaches", () => {
    expect(js('FileAttachment("./data/x.arrow").arrayBuffer()').files).toEqual(["./data/x.arrow"]);
  });
  it.each([
    ["js", "const a = 1;\nconst b = ;", 2],
    ["ts", "const a: number = 1;\n\nconst b: = 2;", 3],
    ["js", "a = 1", 1],
    ["js", "const Math = 1", 1]
  ] as const)("says in which line %s cannot be read: %j", async (kind, source, line) => {
    const error = await thrown(() => compileCell(source, {kind, load}));
    expect(error).toBeInstanceOf(CellError);
    expect(error.line).toBe(line);
    expect(error.message).not.toMatch(/\(\d+:\d+\)/);
  });
  it.each([
    ["const a = 1;\n\nnull.b;", 3],
    ['const a = 1;\nawait import("n");\n', 2],
    ["const a = await 1;\nthrow new TypeError('no');", 2],
    ['import {a} from "m";\nimport two from "m";\na();', 3]
  ])("says in which line a cell fails: %j", async (source, line) => {
    const error = await thrown(() => js(source).body());
    expect(error).toBeInstanceOf(CellError);
    expect(error.line).toBe(line);
  });
  it("fails in a function's own line when another cell calls it", async () => {
    const {f} = js("const f = (one) =>\n  one.nothing.here").body() as {f: (one: object) => unknown};
    expect(() => f({})).toThrow(TypeError);
  });
  it("runs in strict mode", async () => {
    expect((await thrown(() => js("const a = 1;\nundeclared = 2").body())).message).toMatch(/external variable/);
  });
});
