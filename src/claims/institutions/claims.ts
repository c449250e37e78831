import {european} from "../../tables/europe.js";
import {china, counting, type Dimension, europe, hongKong} from "../../audit/rules/dimensions.js";
import type {Evidence} from "../../audit/rules/evidence.js";
import {assessRanking, countOf25, rankOf, type Ranked, type Reading} from "./rebuilt.js";
import {firmShare} from "../sectors.js";
import type {Assertion, Claim} from "../../audit/rules/types.js";

/** Whether a laboratory scores for the firm or academy that owns it. */
const owner: Dimension = {
  id: "owner",
  label: "Laboratories",
  options: [
    {id: "owner", label: "with their owner"},
    {id: "institution", label: "each by itself"}
  ]
};

/** Whether the Datasets and Benchmarks track of 2022 counts. */
const tracks: Dimension = {
  id: "tracks",
  label: "Tracks",
  options: [
    {id: "main", label: "main track"},
    {id: "main+datasets", label: "with Datasets and Benchmarks"}
  ]
};

const article = {counting: "institution", owner: "owner", tracks: "main"};

type Sentence = Pick<Assertion, "id" | "says" | "quantity" | "unit"> & Partial<Pick<Assertion, "by">>;

/** A sentence about one year's rebuilt ranking under every counting rule and both ways to treat laboratories. */
const ranked = (
  sentence: Sentence,
  year: 2019 | 2022,
  read: Reading,
  holds: (value: number) => boolean
): Assertion => ({
  by: "article",
  ...sentence,
  dimensions: year === 2022 ? [counting, owner, tracks] : [counting, owner],
  article,
  evaluate: (evidence, universe) => assessRanking(evidence, year, universe, read, holds)
});

/** A printed count is borne out when the rebuilt one is within one of it: the 25th place is always a near thing. */
const within = (printed: number) => (value: number) => Math.abs(value - printed) <= 1;

const isUniversity = (row: Ranked): boolean => row.sector === "university";

/** How far the rebuilt ranks of the institutions whose published rank of 2022 was found lie from those ranks. */
const distance =
  (published: ReadonlyMap<string, number>): Reading =>
  (ordered) =>
    [...published].reduce((sum, [name, rank]) => sum + Math.abs(rankOf(name)(ordered) - rank), 0) / published.size;

/** The names this project gives the institutions whose rank the tracker's sources print. */
const names: Readonly<Record<string, string>> = {
  MIT: "Massachusetts Institute of Technology",
  "Carnegie Mellon": "Carnegie Mellon University",
  Stanford: "Stanford University"
};

function publishedRanks({figures}: Evidence): Map<string, number> {
  const rows = figures.filter((row) => row.publication === "tracker-2" && row.measure === "rank in top 25");
  return new Map(rows.map((row) => [names[row.place] ?? row.place, row.value]));
}

/** I1–I5: the 25 strongest institutions, rebuilt from the author lists. */
export const institutions: readonly Claim[] = [
  {
    id: "I1",
    section: "institutions",
    page: "institutions",
    title: "One point a paper",
    says: "In the ranking of institutions a paper scores one point, shared among its institutions.",
    assertions: [
      {
        id: "I1.rule",
        says: "Counted so, the rebuilt list of 2022 puts the institutions whose published rank is known within one place of it on average.",
        quantity: "mean distance between rebuilt and published rank, 2022",
        unit: "places",
        dimensions: [counting, owner, tracks],
        article,
        by: "article",
        evaluate: (evidence, universe) => {
          const published = publishedRanks(evidence);
          if (!published.size) return {reason: "No published rank of 2022 is among the figures."};
          return assessRanking(evidence, 2022, universe, distance(published), (places) => places <= 1);
        }
      }
    ],
    argued:
      "No text of the tracker that states the rule was seen; what can be tested is which rule gives back its ranks."
  },
  {
    id: "I2",
    section: "institutions",
    page: "institutions",
    title: "The top twenty-five of 2019",
    says: "In 2019 the twenty-five strongest were {article-2019-top25-united-states} in America, {article-2019-top25-china} in China, in the middle to lower ranks, and {article-2019-top25-europe} in Europe.",
    assertions: [
      ranked(
        {
          id: "I2.us",
          says: "Eighteen of the twenty-five, give or take one, were American.",
          quantity: "American institutions in the rebuilt top twenty-five of 2019",
          unit: "institutions"
        },
        2019,
        countOf25((row) => row.country === "US"),
        within(18)
      ),
      ranked(
        {
          id: "I2.china",
          says: "Two of the twenty-five, give or take one, were Chinese.",
          quantity: "Chinese institutions in the rebuilt top twenty-five of 2019",
          unit: "institutions"
        },
        2019,
        countOf25((row) => row.country === "CN"),
        within(2)
      ),
      ranked(
        {
          id: "I2.lower",
          says: "Tsinghua stood in the lower half of the twenty-five.",
          quantity: "rank of Tsinghua in 2019",
          unit: "rank"
        },
        2019,
        rankOf("Tsinghua University"),
        (rank) => rank > 12.5
      ),
      {
        ...ranked(
          {
            id: "I2.europe",
            says: "Three of the twenty-five, give or take one, were European.",
            quantity: "European institutions in the rebuilt top twenty-five of 2019",
            unit: "institutions"
          },
          2019,
          countOf25((row) => european.has(row.country)),
          within(3)
        ),
        dimensions: [counting, owner, europe],
        article: {...article, europe: "continent"},
        evaluate: (evidence, universe) =>
          assessRanking(
            evidence,
            2019,
            universe,
            countOf25((row) => european.has(row.country) || (universe.europe === "with UK" && row.country === "GB")),
            within(3)
          )
      }
    ],
    argued:
      "The three groups leave places unaccounted for; the rebuilt list shows a British and a Canadian university there. The tracker's sources put Tsinghua ninth, level with Facebook."
  },
  {
    id: "I3",
    section: "institutions",
    page: "institutions",
    title: "The American top of 2022",
    says: "In 2022 {article-2022-top25-united-states} of the twenty-five were American, “twelve universities and three firms”; IBM was gone.",
    assertions: [
      ranked(
        {
          id: "I3.us",
          says: "Fifteen of the twenty-five, give or take one, were American.",
          quantity: "American institutions in the rebuilt top twenty-five of 2022",
          unit: "institutions"
        },
        2022,
        countOf25((row) => row.country === "US"),
        within(15)
      ),
      ranked(
        {id: "I3.ibm", says: "IBM was no longer among the twenty-five.", quantity: "rank of IBM in 2022", unit: "rank"},
        2022,
        rankOf("IBM"),
        (rank) => rank > 25
      )
    ],
    argued: "The count is the tracker's; the last few places of any such list are decided by a handful of papers."
  },
  {
    id: "I4",
    section: "institutions",
    page: "institutions",
    title: "The Chinese rise of 2022",
    says: "Among universities Tsinghua stood at {article-2022-rank-among-universities-tsinghua} in 2022, behind Stanford only, and Peking at {article-2022-rank-among-universities-peking}; CAS, Shanghai Jiao Tong, Zhejiang and Huawei joined.",
    assertions: [
      ranked(
        {
          id: "I4.tsinghua",
          says: "At most one university ranked above Tsinghua.",
          quantity: "rank of Tsinghua among universities in 2022",
          unit: "rank"
        },
        2022,
        rankOf("Tsinghua University", isUniversity),
        (rank) => rank <= 2
      ),
      ranked(
        {
          id: "I4.peking",
          says: "At most four universities ranked above Peking.",
          quantity: "rank of Peking among universities in 2022",
          unit: "rank"
        },
        2022,
        rankOf("Peking University", isUniversity),
        (rank) => rank <= 5
      ),
      ranked(
        {
          id: "I4.china",
          says: "Six of the twenty-five, give or take one, were Chinese.",
          quantity: "Chinese institutions in the rebuilt top twenty-five of 2022",
          unit: "institutions"
        },
        2022,
        countOf25((row) => row.country === "CN"),
        within(6)
      ),
      ranked(
        {
          id: "I4.joined",
          says: "The Chinese Academy of Sciences, Shanghai Jiao Tong, Zhejiang and Huawei were all among the twenty-five.",
          quantity: "how many of the four are in the rebuilt top twenty-five of 2022",
          unit: "institutions"
        },
        2022,
        countOf25(({institution}) =>
          ["Chinese Academy of Sciences", "Shanghai Jiao Tong University", "Zhejiang University", "Huawei"].includes(
            institution
          )
        ),
        (count) => count === 4
      )
    ],
    argued:
      "Tsinghua's place is within reach of the lists; whether the last newcomers are in depends on the rule and on luck."
  },
  {
    id: "I5",
    section: "institutions",
    page: "institutions",
    title: "First universities, then firms",
    says: "At first only Chinese universities ranked, then firms too; when firms enter, money is plentiful.",
    assertions: [
      {
        id: "I5.grew",
        says: "Firms' share of China's authorship at NeurIPS grew from 2019 to 2022.",
        quantity: "firms' share of Chinese authorship, 2022 less 2019",
        unit: "points",
        dimensions: [counting, hongKong],
        article: {counting: "institution", "hong kong": "apart"},
        by: "article",
        evaluate: (evidence, universe) => {
          const of = {rule: universe.counting!, country: china(universe)};
          const before = firmShare(evidence, {...of, year: 2019});
          if ("reason" in before) return before;
          const after = firmShare(evidence, {...of, year: 2022});
          if ("reason" in after) return after;
          return evidence.assess(
            [before, after],
            {sampling: "random"},
            (share) => 100 * (share(1, "firms") - share(0, "firms")),
            (points) => points > 0
          );
        }
      }
    ],
    argued:
      "Huawei entered the list, but by most ways of counting the firms' part of Chinese authorship was no larger in 2022 than in 2019: universities grew at least as fast."
  }
];
