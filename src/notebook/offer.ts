import {keptUnder} from "./editor/edits.js";

/** Says in a button's place why what it opens could not be opened. */
function apologise(button: HTMLElement, reason: unknown): void {
  console.error(reason);
  button.textContent = `The code could not be opened: ${reason instanceof Error ? reason.message : String(reason)}`;
}

/** What opens the code of a figure, the page as a notebook, or a table in a cell. */
const codeButtons = "[data-code], [data-notebook], button[data-table]";

/** Opens what such a button stands for; nothing of the editor of cells is loaded before. */
async function openCode(button: HTMLElement): Promise<void> {
  const {code, table} = button.dataset;
  try {
    if (table !== undefined) await (await import("./editor/panel.js")).openTable(button);
    else if (code === undefined) await (await import("./editor/notebook-mode.js")).toggleNotebook();
    else await (await import("./editor/panel.js")).toggleCode(button);
  } catch (reason) {
    // A cell that ran for the first time meanwhile has put another button there.
    const same = code ? `[data-code="${code}"]` : `[data-table="${table}"]`;
    apologise((button.isConnected ? null : document.querySelector<HTMLElement>(same)) ?? button, reason);
  }
}

document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>(codeButtons) : null;
  if (!button) return;
  // Says that this click was answered, so that it is not made once more when the page's other modules run.
  event.preventDefault();
  void openCode(button);
});

/** Whether edits of a page are kept from before; a browser that stores nothing keeps none. */
function hasKept(): boolean {
  try {
    return sessionStorage.getItem(keptUnder(location.pathname)) !== null;
  } catch {
    return false;
  }
}

if (hasKept()) import("./editor/stored-edits.js").then(({offerKept}) => offerKept()).catch(console.error);
