import {describe, expect, it} from "vitest";
import {emptyNote} from "../../src/pages/your-cohort.js";
import {said, withDocument} from "./book.js";

withDocument();

describe("emptyNote(what, why)", () => {
  it("says what will stand there, or why it does not", () => {
    expect(said(emptyNote("shares", null))).toBe("The shares stand here once a file is read.");
    expect(said(emptyNote("shares", "The file has no column of countries."))).toBe(
      "The file has no column of countries."
    );
  });
});
