import {describe, expect, it} from "vitest";
import {foldStatus, foldTrack, isAccepted} from "../../src/authors/status.js";

describe("foldStatus(printed)", () => {
  it.each([
    ["Oral", "oral"],
    ["Talk", "oral"],
    ["Highlighted", "oral"],
    ["Highlight", "spotlight"],
    ["Long Main", "accept"],
    ["Long Findings", "other"],
    ["Desk Reject", "reject"],
    ["Top-5%", "oral"],
    ["Top-25%", "spotlight"],
    ["Industry", "other"],
    ["System Demonstrations", "other"],
    ["", "unknown"]
  ])("folds %j to %s", (printed, folded) => expect(foldStatus(printed)).toBe(folded));
});

describe("foldTrack(printed)", () => {
  it.each([
    ["main", "main"],
    ["Datasets & Benchmarks", "datasets"],
    ["Journal track", "journal"],
    ["Demos", "other"],
    ["", "unknown"]
  ])("folds %j to %s", (printed, folded) => expect(foldTrack(printed)).toBe(folded));
});

describe("isAccepted(status)", () => {
  it("holds for the conference proper and not for findings, rejected, withdrawn or unknown papers", () => {
    expect((["oral", "spotlight", "poster", "accept"] as const).map(isAccepted)).toEqual([true, true, true, true]);
    expect((["other", "reject", "withdraw", "unknown"] as const).some(isAccepted)).toBe(false);
  });
});
