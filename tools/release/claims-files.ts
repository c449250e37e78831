import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {evaluationReader} from "../../src/audit/results/stored.js";
import {claims} from "../../src/claims/index.js";
import {formatCsv} from "../../src/tables/format-csv.js";
import {decode} from "../../src/tables/decode.js";
import {type Figure, rowsOf} from "../../src/tables/rows.js";
import {claimColumns, claimRows} from "../../src/views/claims-table.js";

/**
 * Writes all claims with their answers into a built site, as claims.csv and claims.json, from the tables that its loaders
 * made. docs/claims-columns.md says what each column holds. Gives the number of rows.
 */
export async function writeClaims(site: string, {tables}: {tables: string}): Promise<number> {
  const read = async (name: string) => {
    const bytes = await readFile(join(tables, `${name}.arrow`));
    return decode(Uint8Array.from(bytes).buffer);
  };
  const [figureTable, universes] = await Promise.all([read("figures"), read("universes")]);
  const figures = rowsOf<Figure>(figureTable);
  const values = new Map(figures.map(({id, value}) => [id, value]));
  const value = (id: string): number => {
    const found = values.get(id);
    if (found === undefined)
      throw new RangeError(`A claim cites the figure “${id}”; expected one that the tables have.`);
    return found;
  };
  const rows = claimRows(claims.map(evaluationReader(claims, universes, {figures})), {value});
  await Promise.all([
    writeFile(join(site, "claims.csv"), formatCsv(rows, Object.keys(claimColumns))),
    writeFile(join(site, "claims.json"), `${JSON.stringify({columns: claimColumns, rows}, null, 1)}\n`)
  ]);
  return rows.length;
}
