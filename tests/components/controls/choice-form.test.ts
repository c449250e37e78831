import {describe, expect, it} from "vitest";
import {choiceForm, type ChoiceFormOptions, replaceForm} from "../../../src/components/controls/choice-form.js";
import {hostile, page, text, texts} from "../page.js";

function made(part: Partial<ChoiceFormOptions> = {}) {
  const document = part.document ?? page();
  const said: string[][] = [];
  const form = choiceForm({
    document,
    groups: [
      {
        title: "Columns",
        choices: [
          {
            id: "work",
            label: "Country of work",
            value: "1",
            options: [
              {value: "", label: "not in the file"},
              {value: "0", label: "name"},
              {value: "1", label: "land"}
            ]
          }
        ]
      },
      {title: "Nothing to choose", choices: []}
    ],
    notices: ["Row 3 was left out."],
    open: {
      title: "Unclear",
      about: "Say what they are.",
      values: [{value: "Atlantis", about: "2 rows", given: "Narnia", reply: "no country known here"}],
      suggestions: ["China", "India"]
    },
    onchoose: (...args) => void said.push(args),
    ongive: (...args) => void said.push(args),
    ...part
  });
  return {document, form, said};
}
const change = (element: Element): boolean =>
  element.dispatchEvent(new element.ownerDocument.defaultView!.Event("change", {bubbles: true}));

describe("choiceForm(options)", () => {
  it("gives every list and field a label, and groups that offer nothing no place", () => {
    const {form} = made();
    for (const control of form.querySelectorAll<HTMLInputElement>("select, input")) {
      expect(text(control.labels![0]!)).not.toBe("");
    }
    expect(texts(form, "legend")).toEqual(["Columns", "Unclear"]);
    expect(texts(form, ".choice-notices li")).toEqual(["Row 3 was left out."]);
  });

  it("says what was chosen and given", () => {
    const {form, said} = made();
    const select = form.querySelector("select")!;
    expect(select.value).toBe("1");
    select.value = "0";
    change(select);
    const field = form.querySelector("input")!;
    field.value = "Greece";
    change(field);
    expect(said).toEqual([
      ["work", "0"],
      ["Atlantis", "Greece"]
    ]);
  });

  it("ties the reply to its field for a screen reader", () => {
    const {form} = made();
    const field = form.querySelector("input")!;
    const reply = form.querySelector(`#${field.getAttribute("aria-describedby")}`)!;
    expect(text(reply)).toBe("no country known here");
  });

  it("shows what a file holds as text, and shortens what is long", () => {
    const {form} = made({
      notices: [hostile],
      open: {
        title: "Unclear",
        about: "",
        values: [{value: hostile, about: hostile, given: hostile, reply: hostile}],
        suggestions: [hostile]
      },
      groups: [
        {title: "Columns", choices: [{id: "x", label: "X", value: "", options: [{value: hostile, label: hostile}]}]}
      ]
    });
    expect(form.querySelector("img, script, [onclick], [onerror]")).toBeNull();
    expect(text(form.querySelector("option")!)).toBe(hostile);
    expect(form.querySelector(".open-value")!.textContent.length).toBeLessThanOrEqual(60);
  });
});

describe("replaceForm(place, form)", () => {
  it("gives the focus back to the same control", () => {
    const document = page();
    const place = document.createElement("div");
    document.body.append(place);
    replaceForm(place, made({document}).form);
    place.querySelector("select")!.focus();
    replaceForm(place, made({document}).form);
    expect(document.activeElement).toBe(place.querySelector("select"));
    place.querySelector("input")!.focus();
    replaceForm(place, made({document}).form);
    expect(document.activeElement).toBe(place.querySelector("input"));
    expect(place.children).toHaveLength(1);
  });

  it("takes the focus from nowhere else", () => {
    const document = page();
    const place = document.createElement("div");
    document.body.append(place);
    replaceForm(place, made({document}).form);
    expect(document.activeElement).toBe(document.body);
  });
});
