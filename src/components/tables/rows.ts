/**
 * Shows the rows of a table that have these ids, in this order, and hides the others; ids without a row are passed
 * over. What is hidden stays in the page, so that a link can lead to any row whatever the filter, and nothing is drawn
 * anew while a reader types.
 */
export function arrange(table: HTMLTableElement, shown: readonly {id: string}[]): void {
  const body = table.tBodies[0]!;
  const rows = new Map([...body.rows].map((row) => [row.id, row]));
  for (const row of rows.values()) row.style.display = "none";
  const wanted = shown.flatMap(({id}) => rows.get(id) ?? []);
  for (const row of wanted) row.style.display = "";
  // Rows are moved only if they must be: a moved row is no longer what the address leads to.
  const visible = [...body.rows].filter((row) => row.style.display !== "none");
  if (visible.some((row, i) => row !== wanted[i])) body.append(...wanted);
}

/** How many rows are laid out at once: few enough that nobody who reads or types would notice. */
const batch = 60;

/** What runs `work` when there is nothing better to do; browsers that cannot tell do it soon. */
const whenIdle = (work: () => void): void => {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(work);
  else setTimeout(work);
};

/** Lays out the rows of a long table, which wait while a page opens, some at a time. */
export function layOut(table: HTMLTableElement): void {
  const rows = [...table.tBodies[0]!.rows];
  const next = (): void => {
    for (const row of rows.splice(0, batch)) row.removeAttribute("class");
    if (rows.length) whenIdle(next);
  };
  whenIdle(next);
}

/**
 * Makes a function that goes to the row named in the address, once for every address, and shows it even if it was
 * filtered out. The browser looks for it too early, before the table is there, and not in hidden rows. Ids are expected
 * to need no escaping in an address.
 */
export function addressFollower(
  table: HTMLTableElement,
  {location = globalThis.location}: {location?: Pick<Location, "hash" | "replace">} = {}
): () => void {
  let followed = "";
  return () => {
    const {hash} = location;
    if (hash === followed) return;
    followed = hash;
    const row = [...table.tBodies[0]!.rows].find(({id}) => `#${id}` === hash);
    if (!row) return;
    row.style.display = "";
    // Going to the same address again makes the row the target of the style sheet and of the keyboard.
    location.replace(hash);
  };
}
