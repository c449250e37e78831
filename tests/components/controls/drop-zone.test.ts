import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {dropZone} from "../../../src/components/controls/drop-zone.js";
import {hostile, text} from "../page.js";

function made() {
  const {window} = new JSDOM("<!doctype html><html lang='en'><body></body></html>");
  const {document} = window;
  const files: string[] = [];
  const calls: string[] = [];
  const zone = dropZone({
    document,
    accept: ".csv",
    hint: "CSV.",
    sample: {href: "./sample.csv", name: "sample.csv", about: "Invented."},
    onnear: () => void calls.push("near"),
    onfile: (file) => void files.push(file.name),
    onsample: () => void calls.push("sample"),
    oncancel: () => void calls.push("cancel")
  });
  document.body.append(zone.element);
  const drag = (name: string, names: readonly string[], types = ["Files"]): Event => {
    const event = new window.Event(name, {bubbles: true, cancelable: true});
    const own = names.map((one) => new window.File(["x"], one));
    Object.assign(event, {dataTransfer: {types, files: own}, relatedTarget: null});
    document.body.dispatchEvent(event);
    return event;
  };
  const part = <E extends Element>(selector: string): E => zone.element.querySelector<E>(selector)!;
  return {zone, window, files, calls, drag, part};
}

describe("dropZone(options)", () => {
  it("is a labelled file input as well", () => {
    const {part} = made();
    const input = part<HTMLInputElement>("input[type=file]");
    expect(text(input.labels![0]!)).toBe("Drop a file here, or choose one");
    expect(input.accept).toBe(".csv");
  });

  it("takes a file dropped anywhere on the page, so that the browser does not leave it", () => {
    const {drag, files, zone} = made();
    expect(drag("dragover", ["a.csv"]).defaultPrevented).toBe(true);
    expect(zone.element.classList.contains("drop-over")).toBe(true);
    expect(drag("drop", ["a.csv"]).defaultPrevented).toBe(true);
    expect(zone.element.classList.contains("drop-over")).toBe(false);
    expect(files).toEqual(["a.csv"]);
  });

  it("tells that a file is near once the reader points at it, tabs to it or drags one", () => {
    const {drag, calls, zone, window} = made();
    zone.element.dispatchEvent(new window.Event("pointerenter"));
    zone.element.querySelector("input")!.focus();
    drag("dragover", ["a.csv"]);
    drag("dragover", [], ["text/plain"]);
    expect(calls).toEqual(["near", "near", "near"]);
  });

  it("takes the first of several files and says so", () => {
    const {drag, files, part} = made();
    drag("drop", ["a.csv", "b.csv"]);
    expect(files).toEqual(["a.csv"]);
    expect(text(part(".drop-problem"))).toBe("Only one file can be read at a time; this is “a.csv”.");
  });

  it("leaves text that is dragged alone, and everything once it is no longer on the page", () => {
    const {drag, files, zone} = made();
    expect(drag("drop", [], ["text/plain"]).defaultPrevented).toBe(false);
    zone.element.remove();
    expect(drag("drop", ["a.csv"]).defaultPrevented).toBe(false);
    expect(files).toEqual([]);
  });

  it("announces how reading went: progress with a way to cancel, the end, or the problem", () => {
    const {zone, part, calls} = made();
    const progress = part<HTMLElement>(".drop-progress");
    expect(progress.hidden).toBe(true);
    zone.reading(0.4);
    expect(progress.hidden).toBe(false);
    expect(part<HTMLProgressElement>("progress").value).toBe(0.4);
    progress.querySelector("button")!.click();
    expect(calls).toEqual(["cancel"]);
    zone.done("Read.");
    expect([progress.hidden, text(part("[role=status]"))]).toEqual([true, "Read."]);
    zone.failed("Broken.");
    expect([text(part("[role=status]")), text(part("[role=alert]"))]).toEqual(["", "Broken."]);
    zone.reading(0);
    expect(text(part("[role=alert]"))).toBe("");
  });

  it("gives the focus to the file input when the button that had it goes", () => {
    const {zone, window, part} = made();
    zone.reading(0.1);
    part<HTMLButtonElement>(".drop-progress button").focus();
    zone.done("Cancelled.");
    expect(window.document.activeElement).toBe(part("input[type=file]"));
  });

  it("offers a sample to try and to take away", () => {
    const {part, calls} = made();
    part<HTMLButtonElement>(".drop-sample button").click();
    expect(calls).toEqual(["sample"]);
    expect(part<HTMLAnchorElement>(".drop-sample a").getAttribute("download")).toBe("sample.csv");
  });

  it("shows names of files as text", () => {
    const {zone, part} = made();
    zone.failed(hostile);
    zone.done(hostile);
    expect(part(".drop-status").textContent).toBe(hostile);
    expect(zone.element.querySelector("img, script")).toBeNull();
  });
});
