import type {Dictionary} from "../../tables/dictionary.js";

/** The name that a table's rows go by in a cell: none of those that are taken. */
function variableOf(name: string, taken: ReadonlySet<string>): string {
  const plain = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/^\d/, "_$&");
  for (let i = 1; ; i++) {
    const variable = `${plain}Rows${i > 1 ? i : ""}`;
    if (!taken.has(variable)) return variable;
  }
}

/** How many kinds of rows are worth counting at first. */
const [fewest, most] = [2, 40] as const;

/**
 * The text of a cell that reads a table and asks a first thing of it: how many rows it has of each kind, by its first
 * column of categories with some kinds, of which `kindsOf` tells how many, or how it begins where it has no such column.
 * The table's name and columns come from the site's own files. `taken` are names that other cells give.
 */
export function tableQuery(
  {name, fields}: Dictionary,
  {kindsOf, taken = new Set()}: {kindsOf: (column: string) => number; taken?: ReadonlySet<string>}
): string {
  const variable = variableOf(name, taken);
  const counted = (column: string): boolean => kindsOf(column) >= fewest && kindsOf(column) <= most;
  const category = fields.find((one) => one.type === "category" && counted(one.name))?.name;
  const file = JSON.stringify(`./data/${name}.arrow`);
  const [asked, caption] = category
    ? [`groupby(${JSON.stringify(category)}).count()`, `Rows by ${category}`]
    : ["slice(0, 10)", "How the table begins"];
  return [
    `const ${variable} = table(await FileAttachment(${file}).arrayBuffer());`,
    `const ${variable}Asked = ${variable}.${asked};`,
    `display(rowsView(${variable}Asked, {name: ${JSON.stringify(name)}, caption: ${JSON.stringify(caption)}}));`
  ].join("\n");
}
