import {assertionsIn} from "../../audit/rules/assertion.js";
import {largest, smallest} from "../../analysis/frechet.js";
import {counting, hongKong, only, rounding, sampling, threshold, valued} from "../../audit/rules/dimensions.js";
import type {Evidence} from "../../audit/rules/evidence.js";
import {deterministicAnswer} from "../../audit/rules/deterministic-answer.js";
import type {Claim, Outcome} from "../../audit/rules/types.js";

const {fact} = assertionsIn({module: "src/claims/elite/schooled.ts", test: "tests/claims/elite/schooled.test.ts"});

const schooled = "tracker1-2019-elite-undergraduate-china";
const inAmerica = "tracker1-2019-elite-work-united-states";

/** How many are all: none left out, or so few that a reader lets it pass. */
const all = threshold("all", "All means at least", {100: "every one", 90: "nine in ten", 80: "four in five"});

/** Who of them worked in America, as far as each source tells. */
function inUnitedStates({figure}: Evidence, source: "margins" | "before" | "tier", least: number): Outcome {
  if (source === "margins") {
    const [some, others] = [figure(schooled).value / 100, figure(inAmerica).value / 100];
    const [low, high] = [smallest(some, others), largest(some, others)].map((both) => (100 * both) / some);
    return {
      reason: `The published shares of 2019 alone leave it open: of those schooled in China, from ${low!.toFixed(0)}% to ${high!.toFixed(0)}% can have worked in the United States.`
    };
  }
  if (source === "before") {
    const rows = ["macropolo-2018-elite-undergraduate-china-people"];
    return deterministicAnswer(100, true, figure(rows[0]!).value, rows);
  }
  const rows = ["united-states", "china"].map((place) => `tracker1-2019-top-location-of-china-origin-${place}`);
  const [us, home] = rows.map((id) => figure(id).value) as [number, number];
  const percent = (100 * us) / (100 - home);
  return deterministicAnswer(percent, percent >= least, null, rows);
}

/** T13: whether those of the elite of 2019 whom China had schooled all went to America. */
export const schooledInChina: Claim = {
  id: "T13",
  section: "talent",
  page: "elite",
  title: "They all went to America",
  says: "Those few of the elite of 2019 whom China had schooled all went to America to work.",
  assertions: [
    fact({
      id: "T13.left",
      part: "gone from China",
      says: "Of those whom China had schooled, all but a few had left it.",
      quantity:
        "least share of those schooled in China who must have worked elsewhere, had every author in China been schooled there",
      unit: "%",
      choices: {
        butFew: threshold("but a few", "All but a few are at least", {90: "nine in ten", 80: "four in five"}),
        counting: only(counting, "person", "slot"),
        hongKong,
        sampling: only(sampling, "none", "random"),
        rounding
      },
      article: {butFew: "90", counting: "person", hongKong: "apart", sampling: "none", rounding: "printed"},
      evaluate: (evidence, {butFew, counting, hongKong, ...chance}) => {
        const home = evidence.countedShare({year: 2019, tier: "oral", rule: counting, country: hongKong});
        if ("reason" in home) return home;
        const degrees = {measure: "undergraduate country", tier: "elite", year: 2019, edition: "1.0"} as const;
        return evidence.assess(
          [home, degrees],
          chance,
          (share) => 100 * Math.max(0, 1 - share(0, "there") / share(1, "China")),
          (percent) => percent >= butFew
        );
      }
    }),
    fact({
      id: "T13.america",
      part: "all to America",
      says: "All of them worked in the United States.",
      quantity: "share of those schooled in China, or of those of them abroad, who worked in the United States",
      unit: "%",
      choices: {
        all,
        source: valued("source", "Read from", {
          margins: {label: "the published shares of the elite of 2019", value: "margins" as const},
          before: {label: "the same tier of 2018, person by person", value: "before" as const},
          tier: {label: "those abroad of the whole tier of 2019", value: "tier" as const}
        })
      },
      article: {all: "100", source: "before"},
      evaluate: (evidence, {all, source}) => inUnitedStates(evidence, source, all)
    })
  ],
  found:
    "[Counted in the shares of 2019, at least {T13.left} of those whom China had schooled had left it](T13.left holds with conditions), and [of the year before, where each was counted, all were in America](T13.america holds with conditions).",
  argued:
    "Right in substance: of 2019 the published shares put nearly all Chinese of the very top outside China, and the author lists, which do not know where anyone was schooled, find hardly an author in mainland China among the orals. That all were in America the published shares of that year cannot say, for they give no place to those who had left; in the smaller count of the year before, where each is named, all were."
};
