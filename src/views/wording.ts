import type {Evaluation} from "../audit/rules/evaluate.js";
import {pieces} from "../audit/rules/text.js";
import type {Fidelity, Support} from "../audit/rules/types.js";

type Judged = Pick<Evaluation, "claim" | "reported" | "borneOut" | "follows" | "multiverses">;

/** The verdicts that a claim's parts have: of its numbers and reports, and of its facts, steps, bridges and questions. */
interface Found {
  numbers: ReadonlySet<Fidelity>;
  supports: ReadonlySet<Support>;
}

const some = <V>(found: ReadonlySet<V>, ...wanted: V[]): boolean => wanted.some((one) => found.has(one));

/** Words that say a verdict, and what must have been found for them to be said. */
const sayings: readonly {words: RegExp; needs: string; met(found: Found): boolean}[] = [
  {
    words: /\b(quoted exactly|to the letter|numbers? (is|are) (exact|the published))\b/i,
    needs: "a number that is exact or rounded",
    met: ({numbers}) => some(numbers, "exact", "rounded")
  },
  {
    words: /\b(misattributed|is (that|those) of (the whole|something else)|not (of )?what it says it is)\b/i,
    needs: "a number that is misattributed",
    met: ({numbers}) => some(numbers, "misattributed")
  },
  {
    words: /\bmisread\b/i,
    needs: "a number or report that is misread",
    met: ({numbers}) => some(numbers, "misread")
  },
  {
    words: /\b(stale|out of date|no longer the newest)\b/i,
    needs: "a number that is stale",
    met: ({numbers}) => some(numbers, "stale")
  },
  {
    words: /\b(unsourced|no source (was|we) found)\b/i,
    needs: "a number that is unsourced",
    met: ({numbers}) => some(numbers, "unsourced")
  },
  {
    words:
      /\b(is beyond (doubt|sampling error)|are beyond (doubt|sampling error)|holds|stands? firm|is (borne out|bears out))\b/i,
    needs: "a part that holds",
    met: ({supports}) => some(supports, "holds", "holds with conditions")
  },
  {
    words: /\b(undecided|cannot be decided|cannot tell|does not tell .+ apart|is a tie|within what a sample)\b/i,
    needs: "a part that is undecided",
    met: ({supports}) => some(supports, "undecided")
  },
  {
    words: /\b(fails|contradicts? it|is (not true|untrue|false)|can carry no such conclusion)\b/i,
    needs: "a part that fails",
    met: ({supports}) => some(supports, "fails")
  },
  {
    words: /\b(not testable|cannot be (tested|judged)|nobody can (check|test)|without a bridge)\b/i,
    needs: "a part that is not testable, or does not hold",
    met: ({supports}) => some(supports, "not testable", "undecided", "fails")
  }
];

/**
 * Where the prose of a claim says a verdict that none of its parts has: a sentence for each, with the words and what they
 * would need. Only words that state a verdict are compared; what prose says besides is for its reader to judge.
 */
export function contradictions({claim, reported, borneOut, follows, multiverses}: Judged): string[] {
  const found: Found = {
    numbers: new Set(reported.parts.map(({verdict}) => verdict)),
    supports: new Set([
      ...borneOut.parts.map(({verdict}) => verdict),
      ...follows.parts.map(({verdict}) => verdict),
      ...multiverses.map(({support}) => support)
    ])
  };
  const prose = pieces(claim.argued)
    .filter((piece) => typeof piece === "string")
    .join("");
  return sayings.flatMap(({words, needs, met}) => {
    const said = words.exec(prose)?.[0];
    return said !== undefined && !met(found) ? [`${claim.id} says “${said}”; expected ${needs}.`] : [];
  });
}
