import {join} from "node:path";
import type {Field, FieldType, Schema} from "./field.js";
import {readText} from "./read-text.js";

/** The parts of a Frictionless Table Schema field that this project uses. */
interface TableSchemaField {
  name: string;
  type: "string" | "integer" | "number" | "date";
  description: string;
  unit?: string;
  /** A file may do without the column. */
  "x-optional"?: boolean;
  constraints?: {
    required?: boolean;
    unique?: boolean;
    enum?: string[];
    pattern?: string;
    minimum?: number;
    maximum?: number;
  };
}

/** One file of the package: where it is, what it holds, whose it is, and how its columns are checked. */
export interface Resource {
  name: string;
  path: string;
  title: string;
  description: string;
  /** Titles and addresses of the publications the file was transcribed from. */
  sources: {title: string; path?: string}[];
  schemaName: string;
  schema: Schema;
}

/** A Frictionless Data Package as read from its folder. */
export interface DataPackage {
  title: string;
  version: string;
  resources: Resource[];
}

function fieldType({name, type}: TableSchemaField): FieldType {
  if (name === "year") return "year";
  return type === "date" ? "string" : type;
}

/** Turns Table Schema fields into ours. */
function toFields(fields: readonly TableSchemaField[]): Field[] {
  return fields.map((field) => ({
    name: field.name,
    type: fieldType(field),
    description: field.description,
    ...(field.unit ? {unit: field.unit} : {}),
    ...(field["x-optional"] ? {optional: true} : {}),
    ...field.constraints
  }));
}

/**
 * Reads `datapackage.json` and the schemas it refers to (Frictionless Data Package, Table Schema by path).
 * Throws a sentence that names the file when one is missing or is not JSON.
 */
export function readPackage(folder: string): DataPackage {
  const json = <T>(name: string): T => {
    const path = join(folder, name);
    try {
      return JSON.parse(readText(path)) as T;
    } catch (error) {
      throw new Error(`${path} could not be read as JSON: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const described = json<{
    title: string;
    version: string;
    resources: (Omit<Resource, "schema" | "schemaName"> & {schema: string})[];
  }>("datapackage.json");
  const resources = described.resources.map(({schema: schemaPath, ...resource}): Resource => {
    const {fields} = json<{fields: TableSchemaField[]}>(schemaPath);
    const {name, title, description, sources} = resource;
    const source = sources.map((one) => one.path ?? one.title).join(" ; ");
    const schemaName = schemaPath.replace(/^.*\/|\.json$/g, "");
    return {...resource, schemaName, schema: {name, title, description, source, fields: toFields(fields)}};
  });
  return {title: described.title, version: described.version, resources};
}
