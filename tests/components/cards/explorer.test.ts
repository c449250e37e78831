import {describe, expect, it} from "vitest";
import {cross, finding} from "../../../src/analysis/multiverse.js";
import {explorer, type ExplorerOptions, type ExplorerUniverse} from "../../../src/components/cards/explorer.js";
import {hostile, page, text} from "../page.js";

const choices = [
  {
    id: "sampling",
    label: "Sampling model",
    options: [
      {id: "none", label: "a full count"},
      {id: "0.5", label: "by paper"}
    ]
  },
  {
    id: "tier",
    label: "Tier",
    options: [
      {id: "top", label: "all papers"},
      {id: "elite", label: "orals"}
    ]
  }
];

const universes: ExplorerUniverse[] = cross(
  choices.map(({id, options}) => ({id, options: options.map((option) => option.id)}))
).map((made) => ({
  choices: made,
  outcome:
    made.tier === "elite" && made.sampling === "0.5"
      ? {reason: "Nobody counted them."}
      : made.sampling === "none"
        ? {value: 29, low: 29, high: 29, probability: 1}
        : {value: 29, low: 19.25, high: 38, probability: 0.97}
}));

const article = {sampling: "none", tier: "top"};

function open(part: Partial<ExplorerOptions> = {}) {
  const document = page();
  const element = explorer({
    unit: "points",
    quantity: "China less the US",
    choices,
    universes,
    article,
    certain: 0.95,
    document,
    ...part
  });
  const control = (name: string): HTMLSelectElement => element.querySelector(`select[name='${name}']`)!;
  const fire = (target: Element, event: string) => target.dispatchEvent(new document.defaultView!.Event(event));
  return {
    element,
    answer: () => text(element.querySelector(".explorer-answer")!),
    choose: (name: string, value: string) => {
      control(name).value = value;
      fire(control(name), "change");
    },
    control,
    fire,
    reset: () => element.querySelector("button")!.click(),
    slider: element.querySelector<HTMLInputElement>("input[type='range']")
  };
}

describe("explorer(options)", () => {
  it("starts from the article's own reading and says so", () => {
    const {control, answer} = open();
    expect([control("sampling").value, control("tier").value]).toEqual(["none", "top"]);
    expect(answer()).toBe("+29 points; P(holds) > 0.99 — the article's own reading");
  });

  it("gives every choice a labelled control with the options' own words", () => {
    const {element} = open();
    const labels = [...element.querySelectorAll("label")].map((label) => ({
      words: text(label.querySelector("span")!),
      options: [...label.querySelectorAll("option")].map(text)
    }));
    expect(labels).toEqual(
      choices.map(({label, options}) => ({words: label, options: options.map((one) => one.label)}))
    );
    expect(element.querySelector("[role='group']")!.getAttribute("aria-label")).toBe("Choices");
    expect(element.querySelector("output")!.getAttribute("aria-live")).toBe("polite");
  });

  it("answers for the choices made, and gives the reason where there is none", () => {
    const {choose, answer} = open();
    choose("sampling", "0.5");
    expect(answer()).toBe("+29 points (19.3–38.0 points); P(holds) = 0.97");
    choose("tier", "elite");
    expect(answer()).toBe("Unanswerable: Nobody counted them.");
  });

  it("returns to the article's reading", () => {
    const {choose, reset, answer, control} = open();
    choose("sampling", "0.5");
    choose("tier", "elite");
    reset();
    expect([control("sampling").value, control("tier").value]).toEqual(["none", "top"]);
    expect(answer()).toContain("the article's own reading");
  });

  it("describes its curve, which shows the answered universes alone", () => {
    const {element} = open();
    const svgs = [...element.querySelectorAll("svg")];
    expect(svgs.map((svg) => svg.getAttribute("role"))).toEqual(["img", "img"]);
    expect(svgs[0]!.getAttribute("aria-label")).toBe(
      "Specification curve of 3 universes: China less the US, in points"
    );
  });

  it("stands without any answered universe", () => {
    const none = universes.map((one) => ({...one, outcome: {reason: "Nobody counted."}}));
    const {element, answer} = open({universes: none});
    expect(answer()).toBe("Unanswerable: Nobody counted.");
    expect(element.querySelector("svg")).toBeNull();
  });

  it("calls a universe what the verdict rule calls it, at the edge too", () => {
    const edge = universes.map((one) => ({...one, outcome: {value: 1, low: 0, high: 2, probability: 0.1}}));
    expect(finding(0.1, 0.9)).toBe("fails");
    const {element} = open({universes: edge, certain: 0.9});
    expect(element.innerHTML).toContain("var(--fails)");
    expect(element.innerHTML).not.toContain("var(--open)");
  });

  it("asks for the universes anew at a correlation of the reader's own, and forgets them on reset", async () => {
    const asked: number[] = [];
    const anew = universes.map((one) =>
      "reason" in one.outcome || one.choices.sampling === "none"
        ? one
        : {...one, outcome: {...one.outcome, low: -4, probability: 0.8}}
    );
    const {slider, fire, choose, answer, reset} = open({
      recompute: async (rho) => {
        asked.push(rho);
        return anew;
      }
    });
    choose("sampling", "0.5");
    slider!.value = "0.9";
    fire(slider!, "input");
    await Promise.resolve();
    await Promise.resolve();
    expect(asked).toEqual([0.9]);
    expect(answer()).toBe("+29 points (−4.0 to 38.0 points); P(holds) = 0.80");
    reset();
    choose("sampling", "0.5");
    expect(answer()).toContain("P(holds) = 0.97");
    expect(slider!.value).toBe("0.5");
  });

  it("ignores an answer that was overtaken, or that comes after a reset", async () => {
    let resolve: (anew: readonly ExplorerUniverse[] | undefined) => void = () => {};
    const {slider, fire, choose, answer, reset} = open({recompute: () => new Promise((done) => (resolve = done))});
    choose("sampling", "0.5");
    fire(slider!, "input");
    resolve(undefined);
    await new Promise((done) => setTimeout(done));
    expect(answer()).toContain("P(holds) = 0.97");
    fire(slider!, "input");
    reset();
    resolve(universes.map((one) => ({...one, outcome: {value: 0, low: 0, high: 0, probability: 0}})));
    await new Promise((done) => setTimeout(done));
    expect(answer()).toBe("+29 points; P(holds) > 0.99 — the article's own reading");
  });

  it("says when a correlation could not be computed, keeps what was before, and recovers", async () => {
    let broken = true;
    const {element, slider, fire, choose, answer} = open({
      recompute: async () => {
        if (broken) throw new Error("no worker");
        return universes;
      }
    });
    choose("sampling", "0.5");
    const move = async (): Promise<string> => {
      slider!.value = "0.9";
      fire(slider!, "input");
      await new Promise((done) => setTimeout(done));
      return text(element.querySelector("output")!);
    };
    expect(await move()).toBe("0.9 could not be computed; below is what was before.");
    expect(answer()).toContain("P(holds) = 0.97");
    broken = false;
    expect(await move()).toBe("0.9");
  });

  it("offers a correlation only where people were sampled and something can evaluate it", () => {
    expect(open().slider).toBeNull();
    const unsampled = choices.filter(({id}) => id !== "sampling");
    expect(open({choices: unsampled, recompute: async () => universes}).slider).toBeNull();
    expect(open({recompute: async () => universes}).slider!.getAttribute("aria-label")).toBeTruthy();
  });

  it("parses no text as HTML", () => {
    const odd = [{id: "sampling", label: hostile, options: [{id: "none", label: hostile}]}];
    const {element} = open({choices: odd, quantity: hostile, article: {sampling: "none"}});
    expect(element.querySelector("img:not(svg), script, [onclick], [onerror]")).toBeNull();
  });
});

describe("the choices as text", () => {
  it("are nothing in the article's reading, and give the same choices again", () => {
    const one = open();
    expect(one.element.value).toBe("");
    one.choose("tier", "elite");
    one.choose("sampling", "0.5");
    expect(one.element.value).toBe("sampling_0-5.tier_elite");
    const other = open();
    expect(other.element.choose(one.element.value)).toBe(true);
    expect(other.answer()).toBe(one.answer());
    expect(other.element.choose("")).toBe(true);
    expect(other.element.value).toBe("");
  });

  it.each(["tier_mars", "colour_red", "tier", "rho_50", "rho_x", "__proto___x"])(
    "refuse %j and change nothing",
    (text) => {
      const one = open();
      expect(one.element.choose(text)).toBe(false);
      expect(one.element.value).toBe("");
    }
  );

  it("hold a correlation of the reader's own in hundredths, and refuse one that is none", async () => {
    const asked: number[] = [];
    const recompute = (rho: number) => (asked.push(rho), Promise.resolve(universes));
    const one = open({recompute});
    expect(one.element.choose("rho_35")).toBe(true);
    await Promise.resolve();
    expect(asked).toEqual([0.35]);
    expect(one.element.value).toBe("rho_35");
    expect(one.element.choose("rho_350")).toBe(false);
  });
});
