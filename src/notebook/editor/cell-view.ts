import type {Make} from "../../components/dom.js";
import {type CodeField, codeField, type Remark} from "./code-field.js";
import {typeProblems} from "./preview-server.js";
import type {Outcome, Workshop} from "./workshop.js";

/** Where a cell stands in the page's file: the number of its first line. */
const lineOf = ({source}: Workshop, start: number): number => source.text.slice(0, start).split("\n").length;

const sentence = ({line, message}: {line?: number | undefined; message: string}): string =>
  `${line ? `Line ${line}: ` : ""}${message}`;

let last: Promise<void> = Promise.resolve();

/** Does something in a task of its own, after what was to be done so before. */
function inTurn(work: () => void): void {
  last = last.then(() => new Promise<void>((resolve) => setTimeout(resolve))).then(work);
}

/** A cell as it is read and written: its code, what it gives, and what can be done with it. */
export function cellView(
  make: Make,
  {
    id,
    shop,
    root,
    onAdd,
    onRemove
  }: {id: string; shop: Workshop; root: ShadowRoot; onAdd: () => void; onRemove?: (() => void) | undefined}
): HTMLElement {
  const {kind, start} = shop.cell(id);
  const said = make("p", {class: "says", role: "status"});
  const gives = make("span", {class: "gives"});
  const mark = make("span", {class: "changed"});
  const reset = make("button", {type: "button", onclick: () => void after(shop.reset(id))}, "Reset");
  const typed = make("ul", {class: "typed", role: "status"});
  const saving = make("div", {});
  const save = make("button", {type: "button", onclick: () => void offerSaving()}, "Save …");
  const runButton = make(
    "button",
    {type: "button", class: "run", onclick: () => void run(), title: "Shift + Enter"},
    "Run"
  );

  const held = make("div", {class: "field"}, make("pre", {}, shop.text(id)));
  let field: CodeField | undefined;
  const remark = (remarks: readonly Remark[]): void => field?.remark(remarks);
  const makeField = (): void => {
    field = codeField(shop.text(id), {
      root,
      kind,
      label: onRemove ? "Code of a cell of your own" : "Code of the cell",
      surroundings: {
        names: () => shop.cells().flatMap((one) => (one.id === id ? [] : one.outputs)),
        inputs: () => shop.cell(id).inputs
      },
      onChange(text) {
        shop.write(id, text);
        remark([]);
        checkTypes();
      },
      onRun: () => void run()
    });
    held.replaceChildren(field.dom);
  };

  /** In the preview, says what the compiler has to say of the cell as soon as its writer pauses. */
  let pause: ReturnType<typeof setTimeout> | undefined;
  function checkTypes(): void {
    if (!shop.source.preview || kind === "inline") return;
    clearTimeout(pause);
    pause = setTimeout(() => {
      const text = shop.text(id);
      typeProblems(shop.source, shop.edits(), id, text.split("\n").length).then(
        (problems) => {
          if (text !== shop.text(id)) return;
          typed.replaceChildren(...problems.map((one) => make("li", {}, sentence(one))));
          remark(problems);
        },
        (error: unknown) => typed.replaceChildren(make("li", {}, `The types could not be checked: ${String(error)}`))
      );
    }, 300);
  }

  /** In the preview, shows what saving the cell would change in the page's file, and saves it if that is wanted. */
  async function offerSaving(): Promise<void> {
    const {savingView} = await import("./saving.js");
    const done = (): void => saving.replaceChildren();
    saving.replaceChildren(savingView(make, {id, shop, root, done}));
  }

  /** Says what came of a run. */
  async function after(outcome: Promise<Outcome>): Promise<void> {
    runButton.textContent = "Running …";
    const {error, following = []} = await outcome;
    runButton.textContent = "Run";
    said.className = error || following.length ? "says wrong" : "says";
    said.textContent = error
      ? sentence(error)
      : following.length
        ? `It runs, but what follows from it does not: ${following.join(", ")}.`
        : "";
    remark(error?.line ? [{line: error.line, column: error.column, message: error.message}] : []);
    refresh();
  }
  const run = (): Promise<void> => after(shop.run(id));

  function refresh(): void {
    const cell = shop.cell(id);
    const changed = shop.isChanged(id);
    view.toggleAttribute("data-changed", changed);
    mark.textContent = onRemove ? "your own cell" : changed ? "changed by you" : "";
    reset.hidden = !changed || !!onRemove;
    save.hidden = !changed || !shop.source.preview;
    gives.textContent = cell.outputs.join(", ") || (kind === "inline" ? "in the text" : "shows");
  }

  const view = make(
    "section",
    {class: "cell", "data-cell": id},
    make(
      "div",
      {class: "bar"},
      gives,
      mark,
      make("span", {class: "space"}),
      onRemove
        ? null
        : make("span", {}, `${shop.source.page}.md, line ${lineOf(shop, start)}${kind === "ts" ? ", TypeScript" : ""}`),
      runButton,
      reset,
      save,
      onRemove ? make("button", {type: "button", onclick: onRemove}, "Remove") : null,
      make("button", {type: "button", onclick: onAdd}, "Add a cell after")
    ),
    held,
    said,
    typed,
    saving
  );
  shop.watch((one) => {
    if (one !== id || !view.isConnected) return;
    field?.show(shop.text(id));
    refresh();
  });
  refresh();
  // Whoever adds a cell goes on to write it, as soon as it is in the page; the others are read first.
  if (onRemove) {
    makeField();
    queueMicrotask(() => field!.focus());
  } else inTurn(makeField);
  return view;
}
