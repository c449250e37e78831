import {pearson, spearman} from "../../analysis/association.js";
import {type PermutationTest, permutationTest} from "../../analysis/permutation.js";
import {assertionsIn} from "../../audit/rules/assertion.js";
import {authorship, partOf} from "./authorship.js";
import {amounts, counting, described, dimension, hongKong, threshold, valued} from "../../audit/rules/dimensions.js";
import {
  type Allowance,
  associationTest,
  type Coefficient,
  doses,
  growth,
  type Raised,
  ventureDoses
} from "../../models/dose.js";
import type {Composition, Evidence} from "../../audit/rules/evidence.js";
import {fewFirms, spectators} from "./onlookers.js";
import {openAi} from "./openai.js";
import {firmRow, firmShare} from "../sectors.js";
import {lastYear, spentBy} from "./investments.js";
import {deterministicAnswer} from "../../audit/rules/deterministic-answer.js";
import {type Figure, loaded, type Spending, type Tables} from "../../tables/rows.js";
import type {Answer, Claim, Outcome} from "../../audit/rules/types.js";

const {fact} = assertionsIn({module: "src/claims/cause/claims.ts", test: "tests/claims/cause/claims.test.ts"});

const basis = dimension("basis", "Money counted at", {market: "market rates", ppp: "purchasing power parities"});

/** R&D whoever pays for it. */
const spending = (tables: Tables): Spending[] =>
  loaded<Spending & {funder: string}>(tables, "rd").filter((row) => row.funder === "all");

const coefficient = dimension("coefficient", "Coefficient", {
  pearson: "Pearson, of logarithms",
  spearman: "Spearman, of ranks"
} satisfies Record<Coefficient, string>);

const allowance = dimension("allowance", "Size of the country", {
  none: "not allowed for",
  other: "at equal R&D of higher education",
  share: "both as parts of all R&D"
} satisfies Record<Allowance, string>);

/** Countries left out of the comparison. */
const without = valued<readonly string[]>("without", "Countries", {
  none: {label: "all", value: []},
  US: {label: "without the United States", value: ["US"]},
  CN: {label: "without China", value: ["CN"]},
  both: {label: "without either", value: ["US", "CN"]}
});

const keptWithout =
  (left: readonly string[]) =>
  ({country}: {country: string}): boolean =>
    !left.includes(country);

/**
 * A correlation across countries as an answer. Its probability of holding is one less the one-sided permutation p: on a
 * one-sided question the two are close where nothing was known before (G. Casella and R. L. Berger, Journal of the
 * American Statistical Association 82 (1987) 106–111).
 */
const together = ({value, greater}: PermutationTest, money: string): Answer => ({
  ...deterministicAnswer(value, value > 0, null, [money, "country-shares 2022 institution location"]),
  probability: 1 - greater
});

interface Correlated {
  coefficient: Coefficient;
  without: readonly string[];
}

/** Talent beside business R&D. */
function researchTogether(
  {tables}: Evidence,
  {basis, without, ...question}: Correlated & {basis: Spending["basis"]; allowance: Allowance}
): Answer {
  const of = doses(authorship(tables), spending(tables), {basis}).filter(keptWithout(without));
  return together(associationTest(of, {...question, money: "business"}), `rd ${basis} business`);
}

/** Talent beside venture capital, which is published at market rates and for a few places only. */
function ventureTogether({tables}: Evidence, {coefficient, without}: Correlated): Answer {
  const of = ventureDoses(authorship(tables), loaded<Raised>(tables, "venture")).filter(keptWithout(without));
  const [money, talent] = [of.map((row) => Math.log(row.money)), of.map((row) => Math.log(row.talent))];
  return together(permutationTest(money, talent, coefficient === "pearson" ? pearson : spearman), "venture");
}

interface Made {
  year: number;
  place: string;
  maker?: string;
  owner?: string;
  models?: number;
  compute?: number | null;
  power?: number;
}

/** A measure of strength: authorship by a counting rule, or a column of a table of what was made. */
type Strength = {label: string} & ({rule: string} | {table: "models" | "computing"; of: (row: Made) => number});

/** What strength is measured by, and what of it no firm had a part in. */
const strengths = {
  institution: {label: "NeurIPS authorship, paper shared among institutions", rule: "institution"},
  first: {label: "NeurIPS authorship, first author", rule: "first"},
  models: {label: "notable models", table: "models", of: ({models}) => models ?? 0},
  compute: {label: "computing that notable models were trained with", table: "models", of: ({compute}) => compute ?? 0},
  power: {label: "computing power in operation", table: "computing", of: ({power}) => power ?? 0}
} satisfies Record<string, Strength>;
/** Makers and owners without a firm among them. */
const firmless = new Set(["academia", "other", "public"]);

/** What is left of America without its firms, as a multiple of all of China, its firms with it. */
function firmlessAmerica(
  evidence: Evidence,
  {measure, conference: at}: {measure: Strength; conference: number}
): Outcome {
  if ("table" in measure) {
    const {table, of} = measure;
    const rows = loaded<Made>(evidence.tables, table).filter((row) => row.year === at);
    const total = (place: string, all: boolean): number =>
      rows
        .filter((row) => row.place === place && (all || firmless.has(row.maker ?? row.owner ?? "")))
        .reduce((sum, row) => sum + of(row), 0);
    const ratio = total("US", false) / total("CN", true);
    return deterministicAnswer(ratio, ratio < 1, null, [`${table} ${at} US`, `${table} ${at} CN`]);
  }
  const {rule} = measure;
  const [us, cn, firms] = [
    partOf(evidence, {year: at, country: "US", rule}),
    partOf(evidence, {year: at, country: "CN", rule}),
    firmShare(evidence, {year: at, country: "US", rule})
  ];
  for (const one of [us, cn, firms]) if ("reason" in one) return one;
  return evidence.assess(
    [us, cn, firms] as Composition[],
    {sampling: "random"},
    (share) => (share(0, "there") * share(2, "others")) / share(1, "there"),
    (ratio) => ratio < 1
  );
}

/** Published counts of money and of papers, American over Chinese, as close in time as they were found. */
const lead = valued("measure", "Compared", {
  2024: {label: "private AI investment of 2024, NeurIPS papers of 2025", value: "private-investment-2024"},
  2025: {label: "private AI investment of 2025, NeurIPS papers of 2025", value: "private-investment-2025"}
});

/** C1–C3: whether the money made the talent. */
export const cause: readonly Claim[] = [
  {
    id: "C1",
    section: "cause",
    page: "cause",
    title: "America's strength, and OpenAI",
    says: "America's strength rests on the investment of Google, Microsoft and Musk; without it there would be no OpenAI.",
    assertions: [
      ...openAi,
      fact({
        id: "C1.more",
        kind: "step",
        part: "talent going with business R&D",
        says: "Across countries, the more business spends on research, the larger the part in NeurIPS 2022.",
        quantity: "correlation of NeurIPS authorship with R&D done by business, across countries",
        unit: "r",
        choices: {basis, coefficient, allowance, without},
        article: {basis: "market", coefficient: "pearson", allowance: "none", without: "none"},
        evaluate: researchTogether
      }),
      fact({
        id: "C1.capital",
        kind: "step",
        part: "talent going with venture capital",
        says: "Across places, the more venture capital their AI firms had raised, the larger the part in NeurIPS 2022.",
        quantity: "correlation of NeurIPS authorship with venture capital raised by AI firms, across places",
        unit: "r",
        choices: {coefficient, without},
        article: {coefficient: "pearson", without: "none"},
        evaluate: ventureTogether
      }),
      fact({
        id: "C1.rests",
        kind: "step",
        part: "America behind without its firms",
        says: "Without what its firms do, America would be behind China.",
        quantity: "America without its firms as a multiple of China with them",
        unit: "ratio",
        choices: {
          measure: described<keyof typeof strengths, Strength>("measure", "Strength measured by", strengths, {
            about: "words"
          }),
          conference: amounts("conference", "Year", {2019: "2019", 2022: "2022"})
        },
        article: {measure: "institution", conference: "2022"},
        evaluate: firmlessAmerica
      }),
      fact({
        id: "C1.keep",
        part: "papers following the lead in money",
        says: "America's lead in private money for AI goes with a lead in papers that is not far smaller.",
        quantity: "America's lead over China in NeurIPS papers as a multiple of its lead in private AI investment",
        unit: "ratio",
        choices: {
          lead,
          part: threshold("part", "Goes with a lead", {
            "0.25": "a quarter as large",
            "0.5": "half as large",
            "0.75": "three quarters as large"
          })
        },
        article: {lead: "2024", part: "0.5"},
        by: "audit",
        evaluate: ({figure}, {lead, part}) => {
          const [money, papers] = [lead, "since-2025-neurips-papers"].map((id) =>
            [`${id}-united-states`, `${id}-china`].map((one) => figure(one))
          ) as [[Figure, Figure], [Figure, Figure]];
          const times = ([us, cn]: [Figure, Figure]): number => us.value / cn.value;
          const ratio = times(papers) / times(money);
          return deterministicAnswer(
            ratio,
            ratio >= part,
            null,
            [money[0], papers[0], money[1], papers[1]].map(({id}) => id)
          );
        }
      })
    ],
    steps: [
      {
        id: "C1.strength",
        part: "strength resting on firms",
        says: "America's strength rests on the investment of Google, Microsoft and Musk.",
        from: ["M4.most", "C1.openai"],
        bridges: ["C1.more", "C1.capital", "C1.rests"]
      }
    ],
    found:
      "[From Microsoft's first investment on, most of OpenAI's money came from those whom the article names](C1.openai holds with conditions), {C1.openai} of it; [whether America's strength rests on its firms depends on the measure](C1.strength undecided), for without them it would still have had {C1.rests} China's part in NeurIPS 2022.",
    argued:
      "OpenAI as the world knows it was built on Microsoft's money, and most of its early money came from there; it began on gifts, of which Musk's were a part, and made its first models on them. Business R&D and talent do go together across countries, as large things do; at equal spending of universities nothing is left of it. Venture capital for AI goes with talent more closely, over the few places it is published of. Firms are what America's lead in models and computing rests on, not its lead in papers."
  },
  {
    id: "C2",
    section: "cause",
    page: "cause",
    title: "Europe and Japan look on",
    says: "Europe and Japan have great universities but few technology firms, and so are mere spectators.",
    assertions: [fewFirms, spectators],
    steps: [
      {
        id: "C2.why",
        part: "few firms being why",
        says: "Because they have few technology firms, they can only look on.",
        from: ["C2.few", "C2.spectators"],
        unbridged: "That the one is why the other is, two regions cannot show."
      }
    ],
    found:
      "[Set beside America, and counted by research, Europe has few firms](C2.few kindly holds), with {C2.few as %} of what America's spend; [whether it only looks on depends on what one counts](C2.spectators undecided), for it wrote {C2.spectators} of NeurIPS 2022.",
    argued:
      "Beside America both have few firms, most of all in software, where American firms do {business-rd-2024-ict-software-united-states} of the research of the largest. [Beside China Europe has not, or only by some measures](C2.few holds with conditions); and Europe is no spectator of the conference that the article counts, though nearly one among makers of models. [That the one is why the other is, two regions cannot show](C2.why not testable)."
  },
  {
    id: "C3",
    section: "cause",
    page: "cause",
    title: "Faith and money",
    says: "The surge of Chinese talent rests on the faith and the money of Chinese industry.",
    assertions: [
      fact({
        id: "C3.before",
        kind: "step",
        part: "money in time",
        says: "A large part of the sum was spent in time for the papers of 2022.",
        quantity: "part of the sum spent in time",
        unit: "%",
        choices: {
          part: threshold("part", "A large part is at least", {25: "a quarter", 50: "a half", 75: "three quarters"}),
          sum: dimension("measure", "Sum", {
            huawei: "Huawei's ten years",
            byd: "BYD's total",
            firefly: "High-Flyer's cluster",
            bytedance: "ByteDance's year",
            tencent: "Tencent's quarter",
            alibaba: "Alibaba's plan"
          }),
          lead: amounts(
            "lead time",
            "In time means",
            {
              0: "by the end of 2021",
              2: "two years earlier",
              4: "four years earlier, the length of a first degree"
            },
            {about: "words"}
          )
        },
        article: {part: "50", sum: "huawei", lead: "0"},
        evaluate: (evidence, {part, sum, lead}) => {
          const spent = spentBy(evidence, sum, lastYear - lead);
          return "reason" in spent
            ? spent
            : deterministicAnswer(spent.percent, spent.percent >= part, null, spent.rows);
        }
      }),
      fact({
        id: "C3.faster",
        kind: "step",
        part: "business growing faster",
        says: "Before the surge, the research of Chinese business grew faster than that of Chinese universities.",
        quantity: "growth of R&D done by business as a multiple of growth of R&D done by higher education, China",
        unit: "ratio",
        choices: {
          start: amounts("start", "Growth from", {2010: "from 2010", 2013: "from 2013", 2016: "from 2016"}),
          until: amounts("until", "Growth until", {2019: "until 2019", 2021: "until 2021"})
        },
        article: {start: "2013", until: "2021"},
        evaluate: (evidence, {start, until}) => {
          const of = (performer: string): number =>
            growth(spending(evidence.tables), {performer, from: start, to: until});
          const ratio = of("business") / of("higher education");
          const rows = ["business", "higher education"].flatMap((performer) =>
            [start, until].map((year) => `rd market CN ${year} ${performer}`)
          );
          return deterministicAnswer(ratio, ratio > 1, null, rows);
        }
      }),
      fact({
        id: "C3.firms",
        part: "firms writing what was added",
        says: "Firms wrote most of what China added to its NeurIPS authorship.",
        quantity: "firms' part of the growth of Chinese authorship until 2022",
        unit: "%",
        choices: {
          counting,
          start: amounts("start", "Growth since", {2013: "since 2013", 2016: "since 2016", 2019: "since 2019"}),
          hongKong
        },
        article: {counting: "institution", start: "2019", hongKong: "apart"},
        by: "audit",
        evaluate: (evidence, {counting: rule, start, hongKong: country}) => {
          const before = firmShare(evidence, {year: start, rule, country});
          if ("reason" in before) return before;
          const after = firmShare(evidence, {year: 2022, rule, country});
          if ("reason" in after) return after;
          const whole = (year: number): number => firmRow(evidence, {year, rule, country})!.base;
          const [first, last] = [whole(start), whole(2022)];
          return evidence.assess(
            [before, after],
            {sampling: "random"},
            (share) => (100 * (share(1, "firms") * last - share(0, "firms") * first)) / (last - first),
            (percent) => percent > 50
          );
        }
      }),
      fact({
        id: "C3.late",
        part: "most of the rise after 2019",
        says: "Most of the rise of China's part since 2013 came after 2019.",
        quantity: "part of the rise from 2013 to 2022 that came after 2019",
        unit: "%",
        choices: {counting, hongKong},
        article: {counting: "institution", hongKong: "apart"},
        by: "audit",
        evaluate: (evidence, {counting: rule, hongKong: country}) => {
          const parts = [2013, 2019, 2022].map((year) => partOf(evidence, {year, country, rule}));
          for (const one of parts) if ("reason" in one) return one;
          return evidence.assess(
            parts as Composition[],
            {sampling: "random"},
            (share) => (100 * (share(2, "there") - share(1, "there"))) / (share(2, "there") - share(0, "there")),
            (percent) => percent > 50
          );
        }
      })
    ],
    steps: [
      {
        id: "C3.rests",
        part: "the surge resting on industry's money",
        says: "What stands behind the surge is that Chinese industry saw AI's worth and invested.",
        from: ["C4.chain", "C1.strength", "C2.why"],
        bridges: ["C3.before", "C3.faster"]
      },
      {
        id: "C3.hope",
        part: "the hope of well-paid work",
        says: "The hope of well-paid work drew people into the field.",
        from: [],
        unbridged: "Whether the hope of well-paid work drew people into the field, no table here says."
      }
    ],
    found:
      "[What the surge rests on stays undecided](C3.rests undecided): {C3.before} of Huawei's ten years came in time, but firms wrote {C3.firms} of what China added to NeurIPS.",
    argued:
      "Industry's research grew with the talent, so a part of the cause is likely. But universities' and the state's money grew as fast, sums like Alibaba's came after the papers, and firms wrote a small part of what was added. [Whether the hope of well-paid work drew people, no table here tells](C3.hope not testable)."
  }
];
