import {DuckDBInstance} from "@duckdb/node-api";

const codes = "CN US IN GB CA DE FR KR JP IL SG CH IR AU IT NL ES HK TW BR".split(" ");

const list = (texts: readonly string[]): string =>
  `[${texts.map((text) => `'${text.replaceAll("'", "''")}'`).join(", ")}]`;

/**
 * Many invented people as SQL, the same every time: one author slot a row, four to a paper, 0.7 persons a row of whom
 * many occur again, names of countries and codes, institutions by the hundred. Nothing is drawn: all is hashed.
 */
export function peopleSql(rows: number): string {
  const names = new Intl.DisplayNames(["en"], {type: "region"});
  const countries = list(codes.map((code) => names.of(code)!));
  // Squaring favours the front of the list, so that shares differ as they do in truth.
  const u = (k: number, of = "i"): string => `(hash(${of} * 31 + ${k}) % 1000003) / 1000003.0`;
  const pick = (from: string, k: number, of = "i"): string =>
    `${from}[CAST(1 + floor(${codes.length} * pow(${u(k, of)}, 2)) AS INT)]`;
  const work = `CASE WHEN ${u(4)} < 0.5 THEN ${pick(list(codes), 5, "(i // 4)")} ELSE ${pick(list(codes), 6)} END`;
  return `SELECT 'Person ' || CAST(floor(${0.7 * rows} * (hash(i * 31 + 1) % 1000000007) / 1000000007.0) AS BIGINT) AS person,
    'paper-' || (i // 4) AS paper, ${pick(countries, 2)} AS undergraduate_country, ${pick(list(codes), 3)} AS graduate_country,
    ${countries}[list_position(${list(codes)}, work)] AS work_country,
    'University ' || CAST(1 + floor(120 * pow(${u(7)}, 2)) AS INT) || ' of ' || work AS institution,
    CASE WHEN ${u(8)} < 0.05 THEN 'oral' ELSE 'poster' END AS tier, CAST(2019 + (i // 4) % 4 AS INT) AS "year"
    FROM (SELECT i, ${work} AS work FROM range(${rows}) AS all_(i))`;
}

/** Writes such a table as a file by DuckDB. */
export async function writePeople(path: string, rows: number): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:", {memory_limit: "2GB"});
  const connection = await instance.connect();
  await connection.run("SET preserve_insertion_order = false");
  const how = path.endsWith(".csv") ? "FORMAT csv, HEADER" : "FORMAT parquet";
  await connection.run(`COPY (${peopleSql(rows)}) TO '${path}' (${how})`);
  connection.closeSync();
  instance.closeSync();
}
