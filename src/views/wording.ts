import type {Evaluation} from "../audit/rules/evaluate.js";
import {pieces, type Statement, statements} from "../audit/rules/text.js";
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

/** What words must have in them, and must not, to state a verdict: hedged where it is, denied where it fails. */
const tones: Readonly<Record<string, {must?: RegExp; never?: RegExp}>> = {
  holds: {never: /\b(undecided|open|cannot|whether|a tie|chance alone|fails?)\b/i},
  "holds with conditions": {
    must: /\b((by|in) (most|some|many)|most ways|not (by|in|of) (every|all)|if|where|depend\w*|unless|largely|mostly|nearly|though|only|alone|counted|read|taken|in substance|when|from .+ on)\b/i
  },
  "kindly holds": {must: /\b(read|taken|counted|if|alone|by|where|most kindly|at the (very )?top)\b/i},
  undecided: {
    must: /\b(undecided|open|cannot|whether|depend\w*|either way|a tie|chance|turns? on|unclear|by (some|half)|not settled?|too (close|near))\b/i
  },
  fails: {
    must: /\b(not|n[o']t|no|never|none|fewer|less|only|nobody|neither|far (from|more|above|below)|instead|wrong|contradicts?|fails?|without|few|small|falls? short)\b/i
  },
  "not testable": {
    must: /\b(cannot|no (count|way|number|source|survey|data|table|figure)|nothing|does not (say|tell)|judgement|forecast|for those who look|supposed|without a bridge|only the firm's word)\b/i
  },
  misread: {must: /\b(misread|not|another|a slip|instead)\b/i},
  misattributed: {must: /\b(whole|all (its|of|the)|not|instead)\b/i},
  unsourced: {must: /\b(no source|unsourced|not found|found (no|neither|none)|without a source)\b/i},
  exact: {never: /\b(misread|misattributed|wrong|unsourced|stale)\b/i},
  rounded: {never: /\b(misread|misattributed|wrong|unsourced|stale)\b/i}
};

const wrong: ReadonlySet<Fidelity> = new Set<Fidelity>(["misread", "misattributed", "stale", "unsourced"]);

/** Where words that state a finding state another one than they are marked with. */
function mistoned({words, verdict}: Statement): string | null {
  const tone = tones[verdict];
  if (!tone) return `“${words}” is marked “${verdict}”; expected a verdict.`;
  if (tone.must && !tone.must.test(words)) return `“${words}” does not sound like “${verdict}”.`;
  return tone.never?.test(words) ? `“${words}” sounds unlike “${verdict}”.` : null;
}

/** Which parts hold in the reading kindest to the article, though not in all. */
const kindly = ({multiverses}: Judged): string[] =>
  multiverses
    .filter(
      ({assertion, support, readings}) =>
        assertion.by === "article" &&
        assertion.kind === "fact" &&
        support !== "holds" &&
        readings.length > 1 &&
        readings[0]!.support === "holds"
    )
    .map(({assertion}) => assertion.id);

/**
 * Where the prose of a claim and its three marks do not say the same, a sentence for each: words that state a verdict
 * that no part has; words that state of a part another verdict than it has; a fact or step of which nothing is said, or a
 * number that is wrong and is not said to be; and what does not begin with the reading kindest to the article though a
 * part holds in it.
 */
export function contradictions(judged: Judged): string[] {
  const {claim, reported, borneOut, follows, multiverses} = judged;
  const found: Found = {
    numbers: new Set(reported.parts.map(({verdict}) => verdict)),
    supports: new Set([
      ...borneOut.parts.map(({verdict}) => verdict),
      ...follows.parts.map(({verdict}) => verdict),
      ...multiverses.map(({support}) => support)
    ])
  };
  const text = `${claim.found} ${claim.argued}`;
  const prose = pieces(text)
    .filter((piece) => typeof piece === "string")
    .join("");
  const problems = sayings.flatMap(({words, needs, met}) => {
    const said = words.exec(prose)?.[0];
    return said !== undefined && !met(found) ? [`says “${said}”; expected ${needs}.`] : [];
  });

  const holding = kindly(judged);
  const parts = [...reported.parts, ...borneOut.parts, ...follows.parts];
  const verdicts = new Map<string, string>([
    ...multiverses.map(({assertion, support}) => [assertion.id, support] as const),
    ...parts.map(({id, verdict}) => [id, verdict] as const)
  ]);
  const said = statements(text);
  for (const statement of said) {
    const {words, of, verdict} = statement;
    const tone = mistoned(statement);
    if (tone) problems.push(tone);
    const has =
      of === "reported"
        ? reported.parts.length > 0 && reported.parts.every((one) => one.verdict === verdict)
        : verdict === "kindly holds"
          ? holding.includes(of)
          : verdicts.get(of) === verdict;
    if (!has) {
      const is = of === "reported" ? reported.parts.map((one) => one.verdict).join(", ") : verdicts.get(of);
      problems.push(`says “${words}” of ${of}, that it is “${verdict}”; it is ${is ?? "no part"}.`);
    }
  }
  const spoken = new Set(said.filter(({verdict}) => verdict !== "kindly holds").map(({of}) => of));
  for (const {id, verdict} of [...borneOut.parts, ...follows.parts]) {
    if (!spoken.has(id)) problems.push(`says nothing of ${id}, which is “${verdict}”.`);
  }
  for (const {id, verdict} of reported.parts) {
    const told = said.some((one) => (one.of === "reported" || one.of === id) && one.verdict === verdict);
    if (wrong.has(verdict) && !told) problems.push(`does not say that ${id} is “${verdict}”.`);
  }
  const [first] = statements(claim.found);
  if (holding.length && first && !/^(kindly )?holds|exact|rounded/.test(first.verdict)) {
    problems.push(`begins with “${first.words}”, though ${holding.join(", ")} holds in the reading kindest to it.`);
  }
  return problems.map((one) => `${claim.id} ${one}`);
}
