import type {Result} from "../../src/cohort/result.js";
import {encodeArrow} from "../../src/tables/arrow.js";
import {formatCsv} from "../../src/tables/format-csv.js";
import type {Row, Schema} from "../../src/tables/field.js";

const percent = (value: number): string => value.toFixed(1);

/** Cells in columns, the first to the left and numbers to the right. */
function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, c) => Math.max(...rows.map((row) => [...row[c]!].length)));
  return rows
    .map((row) =>
      row
        .map((cell, c) => {
          const gap = " ".repeat(widths[c]! - [...cell].length);
          return c === 0 ? cell + gap : gap + cell;
        })
        .join("  ")
        .trimEnd()
    )
    .join("\n");
}

const roleNames = {undergraduate: "First degree", graduate: "Graduate school", work: "Work"};

/** The answers as text for a terminal. */
export function printed(result: Result): string {
  const {kind, rows, people, papers, leftOut, notices, shares, questions, institutions, unclear} = result;
  const parts = [
    `${kind}: ${rows.toLocaleString("en")} rows, ${people.toLocaleString("en")} people${papers === null ? "" : `, ${papers.toLocaleString("en")} papers`}`,
    ...(leftOut ? [leftOut] : []),
    `Columns: ${
      Object.entries(result.columns)
        .map(([field, name]) => `${field} = “${name}”`)
        .join(", ") || "none was recognised"
    }`,
    ...notices.map((notice) => `· ${notice}`),
    ...(unclear.length
      ? [
          `· No country known here: ${unclear
            .slice(0, 8)
            .map(({value, rows: times}) => `“${value}” (${times})`)
            .join(", ")}${unclear.length > 8 ? " …" : ""}. “--given VALUE=COUNTRY” says what they mean.`
        ]
      : [])
  ];
  for (const {role, rows: its, bases} of shares) {
    const years = bases.length > 1 || bases[0]!.year !== 0;
    parts.push(
      "",
      columns([
        [roleNames[role], ...(years ? ["year"] : []), "share %", "low", "high", "people", "worth"],
        ...its.map(({place, year, share, low, high, people: n, effective}) => [
          place,
          ...(years ? [String(year)] : []),
          percent(share),
          percent(low),
          percent(high),
          n.toLocaleString("en", {maximumFractionDigits: 1}),
          Math.round(effective).toLocaleString("en")
        ])
      ])
    );
  }
  if (questions.length) {
    parts.push("", "Questions of the article");
    for (const {id, says, unit, finding, ...one} of questions) {
      const answer =
        "reason" in one
          ? one.reason
          : `${percent(one.value)} ${unit} (${percent(one.low)} to ${percent(one.high)}), probability ${one.probability.toFixed(2)}`;
      parts.push(`${(finding ?? "no answer").padEnd(10)}${id.padEnd(14)}${says}\n${" ".repeat(24)}${answer}`);
    }
  }
  if (institutions) {
    parts.push(
      "",
      columns([
        ["Institution", "country", "points", "rank", "from", "to"],
        ...institutions.rows.map(({institution, country, points, rank, rankLower, rankUpper}) => [
          institution.slice(0, 60),
          country,
          points.toFixed(1),
          String(rank),
          String(rankLower),
          String(rankUpper)
        ])
      ])
    );
  }
  return `${parts.join("\n")}\n`;
}

/** Shares, questions, flows and institutions as rows of one table. */
function rowsOf({shares, questions, flows, institutions}: Result): Row[] {
  const row = (part: Row): Row => ({
    part: null,
    what: null,
    year: null,
    value: null,
    low: null,
    high: null,
    unit: null,
    people: null,
    effective: null,
    probability: null,
    finding: null,
    ...part
  });
  return [
    ...shares.flatMap(({role, rows}) =>
      rows.map(({place, year, share, low, high, people, effective}) =>
        row({
          part: `share ${role}`,
          what: place,
          year: year || null,
          value: share,
          low,
          high,
          unit: "%",
          people,
          effective
        })
      )
    ),
    ...questions.map(({id, says, unit, finding, ...one}) =>
      row({
        part: "question",
        what: `${id}: ${says}`,
        unit,
        finding: finding ?? ("reason" in one ? one.reason : null),
        ...("reason" in one
          ? {}
          : {value: one.value, low: one.low, high: one.high, effective: one.effective, probability: one.probability})
      })
    ),
    ...(flows?.flows ?? []).map(({stage, from, to, value, low, high, people}) =>
      row({part: `flow ${stage}`, what: `${from} > ${to}`, value, low, high, unit: "%", people})
    ),
    ...(institutions?.rows ?? []).map(({institution, points, rank, rankLower, rankUpper}) =>
      row({
        part: "institution",
        what: institution,
        value: rank,
        low: rankLower,
        high: rankUpper,
        unit: "rank",
        people: points
      })
    )
  ];
}

const schema: Schema = {
  name: "answers",
  title: "Answers of a table of people",
  description: "Shares by country, the article's questions, flows and institutions, a row each.",
  source: "a reader's own table",
  fields: [
    {name: "part", type: "category", description: "What the row is about."},
    {name: "what", type: "string", description: "Place, question, way or institution."},
    {name: "year", type: "year", description: "Year, where one was chosen."},
    {name: "value", type: "number", description: "Share, difference or rank."},
    {name: "low", type: "number", description: "Lower limit of the 95% interval."},
    {name: "high", type: "number", description: "Upper limit of the 95% interval."},
    {name: "unit", type: "category", description: "Unit of the value and its limits."},
    {name: "people", type: "number", description: "People counted; of institutions, points."},
    {name: "effective", type: "number", description: "Independent people they are worth."},
    {name: "probability", type: "number", description: "Probability that a question holds."},
    {name: "finding", type: "string", description: "Whether a question holds, or why it has no answer."}
  ]
};

/** The files that the command writes, by name. */
export function filesOfAnswers(result: Result): Record<string, string | Uint8Array> {
  const rows = rowsOf(result);
  return {
    "answers.json": `${JSON.stringify(result, null, 2)}\n`,
    "answers.csv": formatCsv(
      rows,
      schema.fields.map(({name}) => name)
    ),
    "answers.arrow": encodeArrow(rows, schema)
  };
}
