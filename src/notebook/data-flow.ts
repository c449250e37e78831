/** A cell as Framework's pages define it, and the names whose values its controls give. */
export interface Cell {
  id: string;
  mode?: "block" | "inline" | "jsx";
  inputs?: readonly string[];
  outputs?: readonly string[];
  body: (...inputs: never[]) => unknown;
  /** Outputs that a control of this cell gives, or elements that it shows and other cells listen to. */
  views?: readonly string[];
}

type Cells = ReadonlyMap<string, Cell>;

/** The cells with these ids and all those that they are computed from. */
export function needed(cells: Cells, ids: Iterable<string>): Set<string> {
  const makers = new Map(
    [...cells.values()].flatMap(({id, outputs = []}) => outputs.map((name) => [name, id] as const))
  );
  const found = new Set<string>();
  const add = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    for (const name of cells.get(id)?.inputs ?? []) {
      const maker = makers.get(name);
      if (maker) add(maker);
    }
  };
  for (const id of ids) add(id);
  return found;
}

/** Whether a cell shows or does something, and not only computes. */
export const shows = ({inputs = [], outputs = []}: Cell): boolean =>
  !outputs.length || inputs.includes("display") || inputs.includes("view");

/** The cells that show or do something, and not only compute, among those that follow from what a cell's controls give. */
export function descendants(cells: Cells, {views = []}: Cell): Set<string> {
  const names = new Set(views);
  const found = new Set<string>();
  // A set takes in what is added while it is gone through.
  for (const name of names)
    for (const {id, inputs = [], outputs = []} of cells.values()) {
      if (!inputs.includes(name) || found.has(id)) continue;
      found.add(id);
      outputs.forEach((one) => names.add(one));
    }
  return new Set([...found].filter((id) => shows(cells.get(id)!)));
}
