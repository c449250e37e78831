/** One cell of a page: where its code stands in the page's text, and how it hangs together with the others. */
export interface CellSource {
  /** The id under which Framework defines the cell and marks where it displays. */
  id: string;
  kind: "js" | "ts" | "inline";
  /** Offsets of the code in the page's text. */
  start: number;
  end: number;
  /** Names that the code takes from other cells, from Framework or from the browser. */
  inputs: readonly string[];
  /** Names that it gives to other cells. */
  outputs: readonly string[];
  /** Files that it attaches, relative to the page. */
  files: readonly string[];
  /** What it imports: modules relative to the page, and packages by their names. */
  imports: readonly string[];
}

/** A page as it was written: its Markdown and the cells in it, in the order of the page. */
export interface PageSource {
  /** The page's name, such as `elite`. */
  page: string;
  /** SHA-256 of the text, as hexadecimal digits. */
  hash: string;
  text: string;
  cells: readonly CellSource[];
  /** Files that a module of ours attaches, or one that it imports, by the module's path relative to the page. */
  moduleFiles: Readonly<Record<string, readonly string[]>>;
  /** Where libraries of the notebook lie whole, by their names, relative to the page. */
  libraries?: Readonly<Record<string, string>>;
  /** Whether the page is shown by the preview, which has every module and can save. */
  preview?: boolean;
}

/** Where a page's source lies, relative to the page. */
export const sourcePath = (page: string): string => `./_cells/${page}.json`;

/** The cells that give each name. */
function givers(cells: readonly CellSource[]): Map<string, CellSource> {
  return new Map(cells.flatMap((cell) => cell.outputs.map((name) => [name, cell] as const)));
}

/** The cells that a cell is made of, itself last, in the order of the page. */
export function ancestors(cells: readonly CellSource[], id: string): CellSource[] {
  const from = givers(cells);
  const found = new Set<CellSource>();
  const walk = (cell: CellSource | undefined): void => {
    if (!cell || found.has(cell)) return;
    found.add(cell);
    for (const name of cell.inputs) walk(from.get(name));
  };
  const own = cells.find((cell) => cell.id === id);
  walk(own);
  return [...cells.filter((cell) => found.has(cell) && cell !== own), ...(own ? [own] : [])];
}

/** The cells that follow when a cell changes, without itself, in the order of the page. */
export function dependents(cells: readonly CellSource[], id: string): CellSource[] {
  const found = new Set<CellSource>();
  const walk = (cell: CellSource): void => {
    for (const one of cells)
      if (!found.has(one) && one.id !== id && one.inputs.some((name) => cell.outputs.includes(name))) {
        found.add(one);
        walk(one);
      }
  };
  const own = cells.find((cell) => cell.id === id);
  if (own) walk(own);
  return cells.filter((cell) => found.has(cell));
}

/** Whether a cell does nothing but import: what it gives to others comes from modules. */
export const isImporting = ({imports, inputs, files}: CellSource): boolean =>
  imports.length > 0 && inputs.length === 0 && files.length === 0;

/** The files that cells read, by themselves or by modules that they import, in the order in which they are first named. */
export function filesOf(cells: readonly CellSource[], moduleFiles: PageSource["moduleFiles"]): string[] {
  const own = cells.flatMap(({files}) => files);
  const others = cells.flatMap(({imports}) => imports.flatMap((one) => moduleFiles[one] ?? []));
  return [...new Set([...own, ...others])];
}
