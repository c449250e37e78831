import {execFileSync} from "node:child_process";
import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {compile, type Compiled} from "../../../tools/tables/compile.js";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "compile-"));
  await mkdir(join(root, "parts"));
});
afterEach(() => rm(root, {recursive: true, force: true}));

const at = (name: string): string => join(root, name);
/** What a script is compiled to; fails where it is not. */
async function compiled(...names: string[]): Promise<Compiled[]> {
  const made = await compile(names.map(at), at("out"));
  return names.map((name) => {
    const one = made.get(at(name))!;
    if ("error" in one) throw new Error(one.error);
    return one;
  });
}
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
    const made = await compiled("a.ts", "b.ts");
    const said = made.map(({file}) => execFileSync(process.execPath, [file]).toString());
    expect(said).toEqual(["shared/own\n", "shared/\n"]);
    expect(made.map(({modules}) => modules.toSorted())).toEqual([
      [at("a.ts"), at("parts/own.ts"), at("parts/shared.ts")],
      [at("b.ts"), at("parts/shared.ts")]
    ]);
  });

  it("leaves a module to find what lies beside it", async () => {
    await write("parts/rows.csv", "a,b\n");
    await write(
      "parts/rows.ts",
      'import {readFileSync} from "node:fs";\nexport const rows = readFileSync(new URL("rows.csv", import.meta.url), "utf8");'
    );
    await write("a.ts", 'import {rows} from "./parts/rows.js";\nprocess.stdout.write(rows);');
    const {file} = (await compiled("a.ts"))[0]!;
    expect(execFileSync(process.execPath, [file]).toString()).toBe("a,b\n");
  });

  it("has an error tell where it was thrown in what was written", async () => {
    await write("a.ts", 'interface A {}\n\n\nthrow new Error("no");');
    const {file} = (await compiled("a.ts"))[0]!;
    const run = (): unknown => execFileSync(process.execPath, ["--enable-source-maps", file], {stdio: "pipe"});
    expect(run).toThrow(/a\.ts:4:/);
  });

  it("answers a script that needs what is not there with the compiler's words and the module, and compiles the others", async () => {
    await write("a.ts", 'import "./parts/broken.js";');
    await write("parts/broken.ts", "const = 1;");
    await write("b.ts", 'console.log("b");');
    await write("c.ts", 'import "./nothing.js";');
    const made = await compile(["a.ts", "b.ts", "c.ts"].map(at), at("out"));
    expect(made.get(at("a.ts"))).toMatchObject({
      error: expect.stringMatching(/parts\/broken\.ts:1:7: Expected identifier/),
      modules: [at("a.ts"), at("parts/broken.ts")]
    });
    expect(made.get(at("c.ts"))).toMatchObject({error: expect.stringMatching(/c\.ts:1:8: .*nothing\.js/)});
    const b = made.get(at("b.ts")) as Compiled;
    expect(execFileSync(process.execPath, [b.file]).toString()).toBe("b\n");
  });
});
