import * as aq from "arquero";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {compileCell} from "../../src/notebook/editor/compile.js";
import {root} from "../helpers/run.js";

type Rows = readonly Readonly<Record<string, unknown>>[];

/**
 * Runs the cell of a page that gives `name`, as it stands in the page, on what other cells give; lists of rows are handed
 * to it as tables. Gives the rows of the table of that name. Throws where the page has no such cell.
 */
export function runTransform(page: string, name: string, given: Readonly<Record<string, unknown>>): Rows {
  const text = readFileSync(join(root, `src/${page}.md`), "utf8");
  const cell = [...text.matchAll(/^```js echo\n(.*?)^```/gms)].find(([, code]) => code!.includes(`const ${name} =`));
  if (!cell) throw new Error(`${page}.md shows no cell that gives “${name}”.`);
  const {inputs, body} = compileCell(cell[1]!, {
    kind: "js",
    load: () => Promise.reject(new Error("A transform imports nothing."))
  });
  const values = inputs.map((input) => {
    const value = input === "aq" ? aq : given[input];
    return Array.isArray(value) ? aq.from(value) : value;
  });
  const result = body(...values) as Record<string, {objects(): Rows}>;
  return result[name]!.objects();
}
