import {html} from "htl";

/** What stands in the place of a figure before a file is read, or, of a file that lacks what it takes, why not. */
export const emptyNote = (what: string, why: string | null): HTMLElement =>
  html`<p class="empty">${why ?? `The ${what} stand here once a file is read.`}</p>`;
