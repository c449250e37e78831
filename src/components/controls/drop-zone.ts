import {maker, type Drawing} from "../dom.js";

export interface DropZoneOptions extends Drawing {
  /** The kinds of file, as a file picker filters them: “.csv,.json”. */
  accept: string;
  /** What may be dropped, in words. */
  hint: string;
  /** A file to try, and to take away as a pattern. */
  sample: {href: string; name: string; about: string};
  /** A file is likely to come: the zone is pointed at or has the focus, or a file is dragged over the page. */
  onnear?(): void;
  onfile(file: File): void;
  onsample(): void;
  oncancel(): void;
}

/** A place to drop a file or choose one, which says how far its reading has come and how it ended. */
export interface DropZone {
  element: HTMLFormElement;
  /** Shows how far the reading of a file has come, from 0 to 1, with a button that cancels it. */
  reading(fraction: number, name?: string): void;
  /** Says of a reading that goes on why it seems to stand. */
  slow(sentence: string): void;
  /** Offers a text to be copied that tells others of the file. */
  report(text: string): void;
  /** Ends the reading with what came of it; a problem is announced at once, and leaves what was said before. */
  done(said: string): void;
  failed(sentence: string): void;
}

const hasFiles = (event: DragEvent): boolean => [...(event.dataTransfer?.types ?? [])].includes("Files");

/**
 * A drop zone that is a labelled file input too. A file dropped anywhere on the page is taken, because a browser would
 * otherwise leave the page for it.
 */
export function dropZone(options: DropZoneOptions): DropZone {
  const {document = globalThis.document, accept, hint, sample, onnear, onfile, onsample, oncancel} = options;
  const make = maker(document);
  const status = make("p", {class: "drop-status", role: "status"});
  const problem = make("p", {class: "drop-problem", role: "alert"});
  const bar = make("progress", {max: 1, value: 0, "aria-label": "Reading the file"});
  const progress = make(
    "div",
    {class: "drop-progress", hidden: true},
    bar,
    make("button", {type: "button", onclick: oncancel}, "Cancel")
  );
  let told = "";
  const copy = make(
    "button",
    {type: "button", class: "drop-report", hidden: true, onclick: () => void copied()},
    "Copy a report without my data"
  );
  const copied = async (): Promise<void> => {
    try {
      await (document.defaultView ?? globalThis).navigator.clipboard.writeText(told);
      copy.textContent = "Copied: types, counts and notices, nothing of what is in the file";
    } catch {
      copy.textContent = "The browser does not let this page copy";
    }
  };
  const input = make("input", {type: "file", accept});
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (!file) return;
    problem.textContent = files.length > 1 ? `Only one file can be read at a time; this is “${file.name}”.` : "";
    onfile(file);
  };
  input.addEventListener("change", () => {
    take(input.files);
    // Choosing the same file again, once it was mended, is a change too.
    input.value = "";
  });
  const element = make(
    "form",
    {class: "drop-zone", "aria-label": "A file of yours"},
    make("label", {}, make("span", {class: "drop-label"}, "Drop a file here, or choose one"), input),
    make("p", {class: "drop-hint"}, hint),
    make(
      "p",
      {class: "drop-sample"},
      make("button", {type: "button", onclick: onsample}, "Try the sample"),
      make("a", {href: sample.href, download: sample.name}, "Download the sample"),
      make("span", {}, sample.about)
    ),
    progress,
    status,
    problem,
    copy
  );
  element.addEventListener("submit", (event) => event.preventDefault());

  const over = (on: boolean): void => void element.classList.toggle("drop-over", on);
  const listen = (name: "dragover" | "dragleave" | "drop", act: (event: DragEvent) => void): void =>
    document.addEventListener(name, (event) => {
      if (element.isConnected && hasFiles(event)) act(event);
    });
  for (const name of ["pointerenter", "focusin"]) element.addEventListener(name, () => onnear?.());
  listen("dragover", (event) => {
    event.preventDefault();
    onnear?.();
    over(true);
  });
  listen("dragleave", (event) => {
    if (event.relatedTarget === null) over(false);
  });
  listen("drop", (event) => {
    event.preventDefault();
    over(false);
    take(event.dataTransfer?.files);
  });

  const settle = (): void => {
    // What is hidden cannot keep the focus, and a reader at the keyboard must not lose their place.
    if (progress.contains(document.activeElement)) input.focus();
    progress.hidden = true;
  };
  return {
    element,
    reading(fraction, name) {
      const what = name ? `Reading “${name}” …` : "Reading the file …";
      if (progress.hidden) {
        problem.textContent = "";
        copy.hidden = true;
      }
      if (status.textContent !== what) status.textContent = what;
      progress.hidden = false;
      bar.value = fraction;
    },
    slow(sentence) {
      if (!progress.hidden) status.textContent = sentence;
    },
    report(text) {
      told = text;
      copy.textContent = "Copy a report without my data";
      copy.hidden = false;
    },
    done(said) {
      settle();
      status.textContent = said;
    },
    failed(sentence) {
      settle();
      status.textContent = "";
      problem.textContent = sentence;
    }
  };
}
