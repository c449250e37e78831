import {european} from "../../tables/europe.js";
import {assertionsIn} from "../../audit/rules/assertion.js";
import {nearCount} from "../../audit/rules/vague-words.js";
import {counting, dimension, europe, hongKong, threshold} from "../../audit/rules/dimensions.js";
import type {Evidence} from "../../audit/rules/evidence.js";
import {assessRanking, countOf25, rankOf, type Ranked, type Ranking, type RankingStatistic} from "./rebuilt.js";
import {firmShare} from "../sectors.js";
import {deterministicAnswer} from "../../audit/rules/deterministic-answer.js";
import type {Assertion, AssertionText, Claim} from "../../audit/rules/types.js";

const {fact, report} = assertionsIn({
  module: "src/claims/institutions/claims.ts",
  test: "tests/claims/institutions/claims.test.ts"
});

/** Whether a laboratory scores for the firm or academy that owns it. */
const owner = dimension("owner", "Laboratories", {owner: "with their owner", institution: "each by itself"});

/** Whether the Datasets and Benchmarks track of 2022 counts. */
const tracks = dimension("tracks", "Tracks", {main: "main track", "main+datasets": "with Datasets and Benchmarks"});

const article = {counting: "institution", owner: "owner", tracks: "main", near: "1"} as const;

/** What can be chosen of a rebuilt ranking; only 2022 had a second track. */
const of2019 = {counting, owner};
const of2022 = {counting, owner, tracks};

/** “In the middle or lower” of twenty-five: after so many places. */
const below = threshold("below", "The middle begins after", {
  8: "the first third",
  10: "the first ten",
  12: "the first half"
});

type Sentence = Pick<AssertionText, "id" | "part" | "says" | "quantity">;

/** A sentence about an institution's rank in a rebuilt ranking. */
const ranked = (
  sentence: Sentence,
  year: 2019 | 2022,
  read: RankingStatistic,
  holds: (rank: number) => boolean
): Assertion => {
  const told = {...sentence, unit: "rank" as const, article};
  const assess = (evidence: Evidence, chosen: Ranking) => assessRanking(evidence, year, chosen, read, holds);
  return year === 2022
    ? fact({...told, choices: of2022, evaluate: assess})
    : fact({...told, choices: of2019, evaluate: assess});
};

/** How many of a kind a rebuilt ranking has among its first twenty-five, beside how many the article prints. */
const numbered = (
  sentence: Sentence,
  year: 2019 | 2022,
  condition: (row: Ranked) => boolean,
  printed: number
): Assertion => {
  const told = {...sentence, unit: "institutions" as const, article};
  const assess = (evidence: Evidence, {near, ...chosen}: Ranking & {near: number}) =>
    assessRanking(evidence, year, chosen, countOf25(condition), (count) => Math.abs(count - printed) <= near);
  return year === 2022
    ? fact({...told, choices: {near: nearCount, ...of2022}, evaluate: assess})
    : fact({...told, choices: {near: nearCount, ...of2019}, evaluate: assess});
};

/** Whether an institution that the article names, each by itself, was among the twenty-five. */
const named = (id: string, name: string, institution: string, year: 2019 | 2022): Assertion =>
  ranked(
    {
      id,
      part: name,
      says: `${name[0]!.toUpperCase()}${name.slice(1)} was among the twenty-five.`,
      quantity: `rank of ${name} in ${year}`
    },
    year,
    rankOf(institution),
    (rank) => rank <= 25
  );

const isUniversity = (row: Ranked): boolean => row.sector === "university";
const isChineseFirm = (row: Ranked): boolean => row.country === "CN" && row.sector === "firm";

/** How far the rebuilt ranks of the institutions whose published rank of 2022 was found lie from those ranks. */
const distance = (published: ReadonlyMap<string, number>): RankingStatistic => ({
  read: (ordered) => {
    // One pass over the list, which is read again in every draw. Whom it does not hold is behind all that it does.
    const behind = ordered.length + 1;
    let sum = [...published.values()].reduce((all, rank) => all + Math.abs(behind - rank), 0);
    for (let at = 0; at < ordered.length; at++) {
      const rank = published.get(ordered[at]!.institution);
      if (rank !== undefined) sum += Math.abs(at + 1 - rank) - Math.abs(behind - rank);
    }
    return sum / published.size;
  }
});

/** The names this project gives the institutions whose rank the tracker's sources print. */
const names: Readonly<Record<string, string>> = {
  MIT: "Massachusetts Institute of Technology",
  "Carnegie Mellon": "Carnegie Mellon University",
  Stanford: "Stanford University"
};

function publishedRanks({figures}: Pick<Evidence, "figures">): Map<string, number> {
  const rows = figures.filter((row) => row.publication === "tracker-2" && row.measure === "rank in top 25");
  return new Map(rows.map((row) => [names[row.place] ?? row.place, row.value]));
}

/** The institutions of 2022 whose published rank was found, and which of them are firms. */
const publishedFirms: readonly string[] = ["Google"];

/** A university's rank among universities, from the published ranks of all that are above it. */
const amongUniversities = (sentence: Omit<Sentence, "quantity">, institution: string, number: string): Assertion =>
  report({
    ...sentence,
    quantity: "published rank less the firms above it",
    unit: "rank",
    number,
    evaluate: ({figure, figures}) => {
      const ranks = publishedRanks({figures});
      const own = ranks.get(institution);
      if (own === undefined) return {reason: `We found no published rank of ${institution} in 2022.`};
      const above = [...ranks].filter(([, rank]) => rank < own);
      if (above.length < own - 1) return {reason: `Not all ranks above ${institution} were found.`};
      const rank = own - above.filter(([name]) => publishedFirms.includes(name)).length;
      return deterministicAnswer(rank, rank === figure(number).value, null, [
        number,
        ...figures
          .filter((row) => row.publication === "tracker-2" && row.measure === "rank in top 25" && row.value <= own)
          .map(({id}) => id)
      ]);
    }
  });

/** I1–I5: the 25 strongest institutions, rebuilt from the author lists. */
export const institutions: readonly Claim[] = [
  {
    id: "I1",
    section: "institutions",
    page: "institutions",
    title: "One point a paper",
    says: "In the ranking of institutions a paper scores one point, shared among its institutions.",
    assertions: [
      report({
        id: "I1.printed",
        part: "the rule as its source states it",
        says: "The source says that a paper scores one point, shared among its institutions.",
        quantity: "points of a paper",
        unit: "papers",
        evaluate: () => ({reason: "We found no text of the source that states how it counts."})
      }),
      fact({
        id: "I1.rule",
        part: "the rule giving back the ranks",
        says: "Counted so, the rebuilt list of 2022 puts the institutions whose published rank is known near it on average.",
        quantity: "mean distance between rebuilt and published rank, 2022",
        unit: "places",
        choices: {
          places: threshold("places", "Near is within", {"0.5": "half a place", 1: "one place", 2: "two places"}),
          ...of2022
        },
        article: {places: "1", ...article},
        evaluate: (evidence, {places, ...chosen}) => {
          const published = publishedRanks(evidence);
          if (!published.size) return {reason: "No published rank of 2022 is among the figures."};
          return assessRanking(evidence, 2022, chosen, distance(published), (mean) => mean <= places);
        }
      })
    ],
    found:
      "[If near means within two places, the rule gives back the published ranks](I1.rule kindly holds), off by {I1.rule} places on average; [whether it is the rule of the source they cannot tell](I1.rule undecided).",
    argued:
      "[We found no text of the tracker that states the rule](I1.printed unsourced); what can be tested is which rule gives back its ranks."
  },
  {
    id: "I2",
    section: "institutions",
    page: "institutions",
    title: "The top twenty-five of 2019",
    says: "In 2019 the twenty-five strongest were {article-2019-top25-united-states} in America, {article-2019-top25-china} in China, in the middle to lower ranks, and {article-2019-top25-europe} in Europe.",
    assertions: [
      numbered(
        {
          id: "I2.us",
          part: "eighteen American",
          says: "Eighteen of the twenty-five were American.",
          quantity: "American institutions in the rebuilt top twenty-five of 2019"
        },
        2019,
        (row) => row.country === "US",
        18
      ),
      numbered(
        {
          id: "I2.china",
          part: "two Chinese",
          says: "Two of the twenty-five were Chinese.",
          quantity: "Chinese institutions in the rebuilt top twenty-five of 2019"
        },
        2019,
        (row) => row.country === "CN",
        2
      ),
      numbered(
        {
          id: "I2.universities",
          part: "fourteen American universities",
          says: "Fourteen of the twenty-five were American universities.",
          quantity: "American universities in the rebuilt top twenty-five of 2019"
        },
        2019,
        (row) => row.country === "US" && row.sector === "university",
        14
      ),
      numbered(
        {
          id: "I2.firms",
          part: "four American firms",
          says: "Four of the twenty-five were American firms.",
          quantity: "American firms in the rebuilt top twenty-five of 2019"
        },
        2019,
        (row) => row.country === "US" && row.sector === "firm",
        4
      ),
      fact({
        id: "I2.printed",
        part: "Tsinghua's printed rank",
        says: "In the printed list Tsinghua stands in the middle or lower ranks.",
        quantity: "printed rank of Tsinghua, level with Facebook",
        unit: "rank",
        choices: {below},
        article: {below: "12"},
        evaluate: ({figure}, {below}) => {
          const {id, value} = figure("tracker1-2019-top25-rank-tsinghua");
          return deterministicAnswer(value, value > below, null, [id]);
        }
      }),
      named("I2.inria", "INRIA", "Inria", 2019),
      named("I2.eth", "ETH Zurich", "ETH Zurich", 2019),
      named("I2.epfl", "EPFL", "EPFL", 2019),
      fact({
        id: "I2.lower",
        part: "Tsinghua in the middle or lower",
        says: "Tsinghua stood in the middle or lower ranks of the twenty-five.",
        quantity: "rank of Tsinghua in 2019",
        unit: "rank",
        choices: {
          below,
          ...of2019
        },
        article: {below: "12", ...article},
        evaluate: (evidence, {below, ...chosen}) =>
          assessRanking(evidence, 2019, chosen, rankOf("Tsinghua University"), (rank) => rank > below)
      }),
      fact({
        id: "I2.europe",
        part: "three European",
        says: "Three of the twenty-five were European.",
        quantity: "European institutions in the rebuilt top twenty-five of 2019",
        unit: "institutions",
        choices: {near: nearCount, ...of2019, europe},
        article: {...article, europe: "continent"},
        evaluate: (evidence, {near, europe, ...chosen}) =>
          assessRanking(
            evidence,
            2019,
            chosen,
            countOf25((row) => european.has(row.country) || (europe === "with UK" && row.country === "GB")),
            (count) => Math.abs(count - 3) <= near
          )
      })
    ],
    found:
      "[Give or take two, the list counted anew has as many American institutions as printed](I2.us kindly holds), {I2.us} by the article's own rule, and [{I2.china} Chinese](I2.china holds); [give or take one, the American number is open](I2.us undecided).",
    argued:
      "[For most of its counts we found no source](article-2019-top25-united-states, article-2019-top25-universities-united-states, article-2019-top25-firms-united-states, article-2019-top25-europe unsourced). [If a count may be off by two, the American universities, the American firms and, without Britain, the European institutions are as many as it says by every rule](I2.universities, I2.firms, I2.europe holds with conditions); if by one, only the firms are, with laboratories counted to their owners. [Whether INRIA, ETH Zurich and EPFL were among them a few papers decide, so it is open of each](I2.inria, I2.eth, I2.epfl undecided). The three groups make {article-2019-top25-united-states} and {article-2019-top25-china} and {article-2019-top25-europe}, which leaves two places to others; the rebuilt list shows a British and a Canadian university there. In print Tsinghua is ninth, level with Facebook; [whether that is the middle depends on where the middle begins](I2.printed undecided), and [in the rebuilt list its place is open](I2.lower undecided)."
  },
  {
    id: "I3",
    section: "institutions",
    page: "institutions",
    title: "The American top of 2022",
    says: "In 2022 {article-2022-top25-united-states} of the twenty-five were American, “twelve universities and three firms”; IBM was gone.",
    assertions: [
      numbered(
        {
          id: "I3.us",
          part: "fifteen American",
          says: "Fifteen of the twenty-five were American.",
          quantity: "American institutions in the rebuilt top twenty-five of 2022"
        },
        2022,
        (row) => row.country === "US",
        15
      ),
      numbered(
        {
          id: "I3.universities",
          part: "twelve American universities",
          says: "Twelve of the twenty-five were American universities.",
          quantity: "American universities in the rebuilt top twenty-five of 2022"
        },
        2022,
        (row) => row.country === "US" && row.sector === "university",
        12
      ),
      numbered(
        {
          id: "I3.firms",
          part: "three American firms",
          says: "Three of the twenty-five were American firms.",
          quantity: "American firms in the rebuilt top twenty-five of 2022"
        },
        2022,
        (row) => row.country === "US" && row.sector === "firm",
        3
      ),
      ranked(
        {
          id: "I3.ibm",
          part: "IBM gone",
          says: "IBM was no longer among the twenty-five.",
          quantity: "rank of IBM in 2022"
        },
        2022,
        rankOf("IBM"),
        (rank) => rank > 25
      )
    ],
    found:
      "[Counted anew, {I3.firms} American firms are among the strongest of 2022, near the printed number by most rules](I3.firms holds with conditions), and [IBM is gone by most](I3.ibm holds with conditions); [whether exactly as many are American as printed is open](I3.us undecided), with {I3.us} by the article's own rule.",
    argued:
      "The count of American institutions is the tracker's; [for its parts, universities and firms, we found no source](article-2022-top25-universities-united-states, article-2022-top25-firms-united-states unsourced), and [whether the universities are as many is open](I3.universities undecided): the last few places of any such list are decided by a handful of papers."
  },
  {
    id: "I4",
    section: "institutions",
    page: "institutions",
    title: "The Chinese rise of 2022",
    says: "Among universities Tsinghua stood at {article-2022-rank-among-universities-tsinghua} in 2022, behind Stanford only, and Peking at {article-2022-rank-among-universities-peking}; CAS, Shanghai Jiao Tong, Zhejiang and Huawei joined.",
    assertions: [
      amongUniversities(
        {
          id: "I4.second",
          part: "Tsinghua second among universities",
          says: "In the printed list one university stands above Tsinghua."
        },
        "Tsinghua University",
        "article-2022-rank-among-universities-tsinghua"
      ),
      amongUniversities(
        {
          id: "I4.fifth",
          part: "Peking fifth among universities",
          says: "In the printed list Peking is fifth among universities."
        },
        "Peking University",
        "article-2022-rank-among-universities-peking"
      ),
      report({
        id: "I4.listed",
        part: "the four newcomers in print",
        says: "The printed list has the Chinese Academy of Sciences, Shanghai Jiao Tong, Zhejiang and Huawei.",
        quantity: "of the four, those found to be on the printed list",
        unit: "institutions",
        evaluate: ({figure}) => {
          const rows = [
            "chinese-academy-of-sciences",
            "shanghai-jiao-tong-university",
            "zhejiang-university",
            "huawei"
          ].map((name) => `tracker2-2022-top25-listed-${name}`);
          const found = rows.reduce((sum, id) => sum + figure(id).value, 0);
          return deterministicAnswer(found, found === rows.length, null, rows);
        }
      }),
      ranked(
        {
          id: "I4.tsinghua",
          part: "Tsinghua second",
          says: "No more than one university ranked above Tsinghua.",
          quantity: "rank of Tsinghua among universities in 2022"
        },
        2022,
        rankOf("Tsinghua University", isUniversity),
        (rank) => rank <= 2
      ),
      ranked(
        {
          id: "I4.peking",
          part: "Peking fifth",
          says: "No more than four universities ranked above Peking.",
          quantity: "rank of Peking among universities in 2022"
        },
        2022,
        rankOf("Peking University", isUniversity),
        (rank) => rank <= 5
      ),
      numbered(
        {
          id: "I4.china",
          part: "six Chinese",
          says: "Six of the twenty-five were Chinese.",
          quantity: "Chinese institutions in the rebuilt top twenty-five of 2022"
        },
        2022,
        (row) => row.country === "CN",
        6
      ),
      named("I4.academy", "the Chinese Academy of Sciences", "Chinese Academy of Sciences", 2022),
      named("I4.jiaotong", "Shanghai Jiao Tong", "Shanghai Jiao Tong University", 2022),
      named("I4.zhejiang", "Zhejiang", "Zhejiang University", 2022),
      named("I4.huawei", "Huawei", "Huawei", 2022)
    ],
    found:
      "The printed list has what the article says; counted anew, Tsinghua is number {I4.tsinghua} among universities, [with its neighbours too near to tell](I4.tsinghua undecided), and {I4.china} institutions are Chinese, [a number that a few papers could turn either way](I4.china undecided).",
    argued:
      "The printed list has what the article says: behind Google and Stanford comes Tsinghua, Peking is fifth among universities, and the four newcomers are on it. In the rebuilt one [whether Peking is so high is open to chance, too](I4.peking undecided), and [whether the newcomers are in is open of each](I4.academy, I4.jiaotong, I4.zhejiang, I4.huawei undecided): surest of the Academy, least of Zhejiang."
  },
  {
    id: "I5",
    section: "institutions",
    page: "institutions",
    title: "First universities, then firms",
    says: "At first only Chinese universities ranked, then firms too; when firms enter, money is plentiful.",
    assertions: [
      report({
        id: "I5.printed",
        part: "the two printed lists",
        says: "On the printed list of 2019 all Chinese institutions are universities; on that of 2022 a firm stands with them.",
        quantity: "Chinese firms on the printed list of 2022, where there were none in 2019",
        unit: "institutions",
        evaluate: ({figure}) => {
          const [chinese, peking, huawei] = [
            "tracker1-2019-top25-china",
            "tracker1-2019-top25-listed-peking",
            "tracker2-2022-top25-listed-huawei"
          ].map((id) => figure(id));
          // Tsinghua, whose rank is printed, and Peking are universities, and all that there were.
          const tsinghua = figure("tracker1-2019-top25-rank-tsinghua");
          const firms = chinese!.value - peking!.value - 1;
          return deterministicAnswer(
            huawei!.value,
            firms === 0 && huawei!.value === 1,
            null,
            [chinese!, peking!, tsinghua, huawei!].map(({id}) => id)
          );
        }
      }),
      fact({
        id: "I5.none",
        part: "no Chinese firm in 2019",
        says: "In 2019 no Chinese firm was among the twenty-five.",
        quantity: "Chinese firms in the rebuilt top twenty-five of 2019",
        unit: "institutions",
        choices: of2019,
        article,
        evaluate: (evidence, chosen) =>
          assessRanking(evidence, 2019, chosen, countOf25(isChineseFirm), (count) => count === 0)
      }),
      fact({
        id: "I5.one",
        part: "a Chinese firm in 2022",
        says: "In 2022 a Chinese firm was among the twenty-five.",
        quantity: "Chinese firms in the rebuilt top twenty-five of 2022",
        unit: "institutions",
        choices: of2022,
        article,
        evaluate: (evidence, chosen) =>
          assessRanking(evidence, 2022, chosen, countOf25(isChineseFirm), (count) => count >= 1)
      }),
      fact({
        id: "I5.grew",
        kind: "step",
        part: "firms' part growing",
        says: "Firms' share of China's authorship at NeurIPS grew from 2019 to 2022.",
        quantity: "firms' share of Chinese authorship, 2022 less 2019",
        unit: "points",
        choices: {counting, hongKong},
        article: {counting: "institution", hongKong: "apart"},
        evaluate: (evidence, {counting: rule, hongKong: country}) => {
          const before = firmShare(evidence, {rule, country, year: 2019});
          if ("reason" in before) return before;
          const after = firmShare(evidence, {rule, country, year: 2022});
          if ("reason" in after) return after;
          return evidence.assess(
            [before, after],
            {sampling: "random"},
            (share) => 100 * (share(1, "firms") - share(0, "firms")),
            (points) => points > 0
          );
        }
      })
    ],
    steps: [
      {
        id: "I5.money",
        part: "money becoming plentiful",
        says: "When firms take part, money becomes plentiful, and they take part ever more.",
        from: ["I5.none", "I5.one"],
        bridges: ["I5.grew"]
      }
    ],
    found:
      "On the printed lists there is no Chinese firm in 2019 and {I5.printed} in 2022; [counted anew by most rules there is none in 2019, too](I5.none holds with conditions), but [whether firms brought plentiful money is undecided](I5.money undecided).",
    argued:
      "As reported it is right: the printed list of 2019 has no Chinese firm and that of 2022 has Huawei, though [in the rebuilt one its place depends on the rule](I5.one undecided). But by most ways of counting the firms' part of Chinese authorship was no larger in 2022 than in 2019: universities grew at least as fast."
  }
];
