import {execFileSync} from "node:child_process";
import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {compile, importsOf} from "../../../tools/tables/compile.js";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "compile-"));
  await mkdir(join(root, "parts"));
});
afterEach(() => rm(root, {recursive: true, force: true}));

const at = (name: string): string => join(root, name);
const write = (name: string, text: string): Promise<void> => writeFile(at(name), text);

describe("compile(scripts, folder)", () => {
  it("gives each script as Node runs it, and says which of the project's modules are in it", async () => {
    await write("parts/shared.ts", 'import {sep} from "node:path";\nexport const shared: string = `shared${sep}`;');
    await write("parts/own.ts", 'export const own = "own";');
    await write(
      "a.ts",
      'import {shared} from "./parts/shared.js";\nimport {own} from "./parts/own.js";\nconsole.log(shared + own);'
    );
    await write("b.ts", 'import {shared} from "./parts/shared.js";\nconsole.log(shared);');
    const compiled = await compile([at("a.ts"), at("b.ts")], at("out"));
    const said = (name: string): string => execFileSync(process.execPath, [compiled.get(at(name))!.file]).toString();
    expect([said("a.ts"), said("b.ts")]).toEqual(["shared/own\n", "shared/\n"]);
    const modules = (name: string): string[] => compiled.get(at(name))!.modules.toSorted();
    expect(modules("a.ts")).toEqual([at("a.ts"), at("parts/own.ts"), at("parts/shared.ts")]);
    expect(modules("b.ts")).toEqual([at("b.ts"), at("parts/shared.ts")]);
  });

  it("leaves a module to find what lies beside it", async () => {
    await write("parts/rows.csv", "a,b\n");
    await write(
      "parts/rows.ts",
      'import {readFileSync} from "node:fs";\nexport const rows = readFileSync(new URL("rows.csv", import.meta.url), "utf8");'
    );
    await write("a.ts", 'import {rows} from "./parts/rows.js";\nprocess.stdout.write(rows);');
    const {file} = (await compile([at("a.ts")], at("out"))).get(at("a.ts"))!;
    expect(execFileSync(process.execPath, [file]).toString()).toBe("a,b\n");
  });

  it("has an error tell where it was thrown in what was written", async () => {
    await write("a.ts", 'interface A {}\n\n\nthrow new Error("no");');
    const {file} = (await compile([at("a.ts")], at("out"))).get(at("a.ts"))!;
    const run = (): unknown => execFileSync(process.execPath, ["--enable-source-maps", file], {stdio: "pipe"});
    expect(run).toThrow(/a\.ts:4:/);
  });

  it("throws where a module is not there or cannot be read", async () => {
    await write("a.ts", 'import "./nothing.js";');
    await expect(compile([at("a.ts")], at("out"))).rejects.toThrow(/nothing\.js/);
    await write("a.ts", "const = 1;");
    await expect(compile([at("a.ts")], at("out"))).rejects.toThrow(/a\.ts:1/);
  });
});

describe("importsOf(script)", () => {
  it("follows imports through modules, by the names that are on disk", async () => {
    await write("a.ts", 'import {one} from "./parts/one.js";\nconsole.log(one);');
    await write("parts/one.ts", 'import {two} from "./two.js";\nexport const one = `1${two}`;');
    await write("parts/two.ts", 'export const two = "2";');
    expect((await importsOf(at("a.ts"))).toSorted()).toEqual([at("a.ts"), at("parts/one.ts"), at("parts/two.ts")]);
  });
});
