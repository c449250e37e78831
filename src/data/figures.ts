import {join} from "node:path";
import {CheckError, checkRows, type RowRule} from "../tables/check.js";
import {parseCsv} from "../tables/csv.js";
import type {Row, Schema} from "../tables/field.js";
import {readText} from "../tables/read-text.js";
import {type DataPackage, readPackage, type Resource} from "../tables/package.js";

/** A share is a percentage of something: whatever its measure, it cannot leave 0–100. */
const shareWithinBounds: RowRule = ({unit, value}) =>
  unit === "%" && typeof value === "number" && (value < 0 || value > 100)
    ? {field: "value", expected: "a share from 0 to 100"}
    : undefined;

function readResource(folder: string, resource: Resource): Row[] {
  const file = join(folder, resource.path);
  return checkRows(parseCsv(readText(file), {file}), resource.schema, {file, rules: [shareWithinBounds]});
}

/** Every resource of the package whose schema has one of the given names, checked; problems of all files at once. */
function readResources(folder: string, schemas: readonly string[]): {rows: Row[]; pack: DataPackage} {
  const pack = readPackage(folder);
  const resources = pack.resources.filter((resource) => schemas.includes(resource.schemaName));
  const problems: string[] = [];
  const tables = resources.map((resource) => {
    try {
      return readResource(folder, resource).map((row): Row => ({...row, publication: resource.name}));
    } catch (error) {
      problems.push(...(error instanceof CheckError ? error.problems : [String(error)]));
      return [];
    }
  });
  if (problems.length) throw new CheckError(problems);
  return {rows: tables.flat(), pack};
}

/**
 * All transcribed figures, of the article and of the publications it is checked against, one a row.
 * Throws a CheckError when a file breaks its schema, when two files share an id, or when a figure of the article is
 * matched to one that does not exist.
 */
export function readFigures(folder: string): {rows: Row[]; schema: Schema} {
  const {rows, pack} = readResources(folder, ["figure", "article"]);
  const owner = new Map<string, string>();
  const problems: string[] = [];
  for (const {id, publication} of rows) {
    const other = owner.get(String(id));
    if (other)
      problems.push(
        `figures/${publication}.csv: id is “${id}”; expected a key of its own: figures/${other}.csv has it`
      );
    owner.set(String(id), String(publication));
  }
  for (const {id, matches} of rows) {
    if (typeof matches === "string" && !owner.has(matches)) {
      problems.push(`figures/article.csv ${id}: matches is “${matches}”; expected the id of a published figure`);
    }
  }
  if (problems.length) throw new CheckError(problems);

  const article = pack.resources.find((resource) => resource.schemaName === "article")!;
  const schema: Schema = {
    name: "figures",
    title: "Figures printed by the article and by the publications it rests on",
    description: "One published number a row, with the address where it was seen and how far it can be trusted.",
    source: pack.resources.map((resource) => resource.name).join(" ; "),
    fields: [
      ...article.schema.fields,
      {name: "publication", type: "category", description: "The file the figure stands in, one a publication."}
    ]
  };
  return {rows, schema};
}

/** What has been published of each founder's schooling, one attribute of one person a row; unknown stays “unknown”. */
export function readFounders(folder: string): {rows: Row[]; schema: Schema} {
  const {rows, pack} = readResources(folder, ["founder"]);
  const {schema} = pack.resources.find((resource) => resource.schemaName === "founder")!;
  return {rows, schema};
}

/**
 * What happened after the article, one event a row. Throws a CheckError when the file breaks its schema, or when an event
 * refers to a figure that does not exist.
 */
export function readEvents(folder: string): {rows: Row[]; schema: Schema} {
  const {rows, pack} = readResources(folder, ["event"]);
  const ids = new Set(readFigures(folder).rows.map((row) => row.id));
  const problems = rows.flatMap(({id, says}) =>
    [...String(says).matchAll(/\{([^}]*)\}/g)]
      .filter(([, figure]) => !ids.has(figure))
      .map(([, figure]) => `events.csv ${id}: says refers to “${figure}”; expected the id of a published figure`)
  );
  if (problems.length) throw new CheckError(problems);
  return {rows, schema: pack.resources.find((resource) => resource.schemaName === "event")!.schema};
}
