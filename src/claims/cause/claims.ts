import {pearson, spearman} from "../../analysis/association.js";
import {type PermutationTest, permutationTest} from "../../analysis/permutation.js";
import {authorship, partOf} from "./authorship.js";
import {china, counting, dimension, hongKong, type Universe} from "../../audit/rules/dimensions.js";
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
import {firmRow, firmShare} from "../sectors.js";
import {lastYear, spentBy} from "./spent.js";
import {sure} from "../../audit/rules/sure.js";
import {loaded, type Spending, type Tables} from "../../tables/rows.js";
import type {Answer, Claim, Outcome} from "../../audit/rules/types.js";

const basis = dimension("basis", "Money counted at", {market: "market rates", ppp: "purchasing power parities"});

/** Countries left out of the comparison. */
const without: Readonly<Record<string, readonly string[]>> = {none: [], US: ["US"], CN: ["CN"], both: ["US", "CN"]};

/** R&D whoever pays for it. */
const spending = (tables: Tables): Spending[] =>
  loaded<Spending & {funder: string}>(tables, "rd").filter((row) => row.funder === "all");

const coefficient = dimension("coefficient", "Coefficient", {
  pearson: "Pearson, of logarithms",
  spearman: "Spearman, of ranks"
});
const countries = dimension("without", "Countries", {
  none: "all",
  US: "without the United States",
  CN: "without China",
  both: "without either"
});

const kept =
  ({without: out}: Universe) =>
  ({country}: {country: string}): boolean =>
    !without[out!]!.includes(country);

/**
 * A correlation across countries as an answer. Its probability of holding is one less the one-sided permutation p: on a
 * one-sided question the two are close where nothing was known before (G. Casella and R. L. Berger, Journal of the
 * American Statistical Association 82 (1987) 106–111).
 */
const together = ({value, greater}: PermutationTest, money: string): Answer => ({
  ...sure(value, value > 0, null, [money, "country-shares 2022 institution location"]),
  probability: 1 - greater
});

/** Talent beside business R&D. */
function researchTogether({tables}: Evidence, universe: Universe): Answer {
  const basis = universe.basis as Spending["basis"];
  const of = doses(authorship(tables), spending(tables), {basis}).filter(kept(universe));
  const question = {coefficient: universe.coefficient as Coefficient, allowance: universe.allowance as Allowance};
  return together(associationTest(of, {...question, money: "business"}), `rd ${basis} business`);
}

/** Talent beside venture capital, which is published at market rates and for a few places only. */
function ventureTogether({tables}: Evidence, universe: Universe): Answer {
  const of = ventureDoses(authorship(tables), loaded<Raised>(tables, "venture")).filter(kept(universe));
  const [money, talent] = [of.map((row) => Math.log(row.money)), of.map((row) => Math.log(row.talent))];
  return together(permutationTest(money, talent, universe.coefficient === "pearson" ? pearson : spearman), "venture");
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

/** What strength is measured by, and what of it no firm had a part in. */
const strengths: Readonly<
  Record<string, {label: string; table?: "models" | "computing"; of?: (row: Made) => number; rule?: string}>
> = {
  institution: {label: "NeurIPS authorship, paper shared among institutions", rule: "institution"},
  first: {label: "NeurIPS authorship, first author", rule: "first"},
  models: {label: "notable models", table: "models", of: ({models}) => models ?? 0},
  compute: {label: "computing that notable models were trained with", table: "models", of: ({compute}) => compute ?? 0},
  power: {label: "computing power in operation", table: "computing", of: ({power}) => power ?? 0}
};
/** Makers and owners without a firm among them. */
const firmless = new Set(["academia", "other", "public"]);

/** What is left of America without its firms, as a multiple of all of China, its firms with it. */
function firmlessAmerica(evidence: Evidence, {measure, conference}: Universe): Outcome {
  const {table, of, rule} = strengths[measure!]!;
  const at = Number(conference);
  if (table) {
    const rows = loaded<Made>(evidence.tables, table).filter((row) => row.year === at);
    const total = (place: string, all: boolean): number =>
      rows
        .filter((row) => row.place === place && (all || firmless.has(row.maker ?? row.owner ?? "")))
        .reduce((sum, row) => sum + of!(row), 0);
    const ratio = total("US", false) / total("CN", true);
    return sure(ratio, ratio < 1, null, [`${table} ${at} US`, `${table} ${at} CN`]);
  }
  const [us, cn, firms] = [
    partOf(evidence, {year: at, country: "US", rule: rule!}),
    partOf(evidence, {year: at, country: "CN", rule: rule!}),
    firmShare(evidence, {year: at, country: "US", rule: rule!})
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
const leads: Readonly<Record<string, {label: string; money: string; until: number}>> = {
  "2024": {
    label: "private AI investment of 2024, NeurIPS papers of 2025",
    money: "private-investment-2024",
    until: 2025
  },
  "2025": {
    label: "private AI investment of 2025, NeurIPS papers of 2025",
    money: "private-investment-2025",
    until: 2025
  }
};

/** C1–C3: whether the money made the talent. */
export const cause: readonly Claim[] = [
  {
    id: "C1",
    section: "cause",
    page: "cause",
    title: "No firms, no talent",
    says: "Without corporate investment there is no talent: American strength rests on Google, Microsoft and Musk.",
    assertions: [
      {
        id: "C1.more",
        says: "Across countries, the more business spends on research, the larger the part in NeurIPS 2022.",
        quantity: "correlation of NeurIPS authorship with R&D done by business, across countries",
        unit: "r",
        dimensions: [
          basis,
          coefficient,
          dimension("allowance", "Size of the country", {
            none: "not allowed for",
            other: "at equal R&D of higher education",
            share: "both as parts of all R&D"
          }),
          countries
        ],
        article: {basis: "market", coefficient: "pearson", allowance: "none", without: "none"},
        by: "article",
        evaluate: researchTogether
      },
      {
        id: "C1.capital",
        says: "Across places, the more venture capital their AI firms had raised, the larger the part in NeurIPS 2022.",
        quantity: "correlation of NeurIPS authorship with venture capital raised by AI firms, across places",
        unit: "r",
        dimensions: [coefficient, countries],
        article: {coefficient: "pearson", without: "none"},
        by: "article",
        evaluate: ventureTogether
      },
      {
        id: "C1.rests",
        says: "Without what its firms do, America would be behind China.",
        quantity: "America without its firms as a multiple of China with them",
        unit: "ratio",
        dimensions: [
          dimension(
            "measure",
            "Strength measured by",
            Object.fromEntries(Object.entries(strengths).map(([id, {label}]) => [id, label]))
          ),
          dimension("conference", "Year", {2019: "2019", 2022: "2022"})
        ],
        article: {measure: "institution", conference: "2022"},
        by: "article",
        evaluate: firmlessAmerica
      },
      {
        id: "C1.keep",
        says: "America's lead in private money for AI goes with at least half as large a lead in papers.",
        quantity: "America's lead over China in NeurIPS papers as a multiple of its lead in private AI investment",
        unit: "ratio",
        dimensions: [
          dimension(
            "measure",
            "Compared",
            Object.fromEntries(Object.entries(leads).map(([id, {label}]) => [id, label]))
          )
        ],
        article: {measure: "2024"},
        by: "audit",
        evaluate: ({figure}, {measure}) => {
          const {money, until} = leads[measure!]!;
          const ids = ["united-states", "china"].map((place) => [
            `${money}-${place}`,
            `since-${until}-neurips-papers-${place}`
          ]);
          const [us, cn] = ids.map((pair) => pair.map((id) => figure(id).value)) as [number[], number[]];
          const ratio = us[1]! / cn[1]! / (us[0]! / cn[0]!);
          return sure(ratio, ratio >= 0.5, null, ids.flat());
        }
      }
    ],
    argued:
      "Business R&D and talent do go together across countries, as large things do; at equal spending of universities nothing is left of it. Venture capital for AI goes with talent more closely, over the few places it is published of. Firms are what America's lead in models and computing rests on, not its lead in papers."
  },
  {
    id: "C2",
    section: "cause",
    page: "cause",
    title: "Europe and Japan look on",
    says: "Europe and Japan have great universities but few technology firms, and so are mere spectators.",
    assertions: [fewFirms, spectators],
    untestable: "That the one is why the other is, two regions cannot show.",
    argued:
      "Beside America both have few firms, most of all in software, where American firms do {business-rd-2024-ict-software-united-states} of the research of the largest. Beside China Europe has not; and Europe is no spectator of the conference that the article counts, though nearly one among makers of models."
  },
  {
    id: "C3",
    section: "cause",
    page: "cause",
    title: "Faith and money",
    says: "The surge of Chinese talent rests on the faith and the money of Chinese industry.",
    assertions: [
      {
        id: "C3.before",
        says: "At least half of the sum was spent in time for the papers of 2022.",
        quantity: "part of the sum spent in time",
        unit: "%",
        dimensions: [
          dimension("measure", "Sum", {
            huawei: "Huawei's ten years",
            byd: "BYD's total",
            firefly: "High-Flyer's cluster",
            bytedance: "ByteDance's year",
            tencent: "Tencent's quarter",
            alibaba: "Alibaba's plan"
          }),
          dimension("lead time", "In time means", {
            0: "by the end of 2021",
            2: "two years earlier",
            4: "four years earlier, the length of a first degree"
          })
        ],
        article: {measure: "huawei", "lead time": "0"},
        by: "article",
        evaluate: (evidence, universe) => {
          const spent = spentBy(evidence, universe.measure!, lastYear - Number(universe["lead time"]));
          return "reason" in spent ? spent : sure(spent.percent, spent.percent >= 50, null, spent.rows);
        }
      },
      {
        id: "C3.faster",
        says: "Before the surge, the research of Chinese business grew faster than that of Chinese universities.",
        quantity: "growth of R&D done by business as a multiple of growth of R&D done by higher education, China",
        unit: "ratio",
        dimensions: [
          dimension("start", "Growth from", {2010: "from 2010", 2013: "from 2013", 2016: "from 2016"}),
          dimension("until", "Growth until", {2019: "until 2019", 2021: "until 2021"})
        ],
        article: {start: "2013", until: "2021"},
        by: "article",
        evaluate: (evidence, {start, until}) => {
          const of = (performer: string): number =>
            growth(spending(evidence.tables), {performer, from: Number(start), to: Number(until)});
          const ratio = of("business") / of("higher education");
          const rows = ["business", "higher education"].flatMap((performer) =>
            [start, until].map((year) => `rd market CN ${year} ${performer}`)
          );
          return sure(ratio, ratio > 1, null, rows);
        }
      },
      {
        id: "C3.firms",
        says: "Firms wrote most of what China added to its NeurIPS authorship.",
        quantity: "firms' part of the growth of Chinese authorship until 2022",
        unit: "%",
        dimensions: [
          counting,
          dimension("start", "Growth since", {2013: "since 2013", 2016: "since 2016", 2019: "since 2019"}),
          hongKong
        ],
        article: {counting: "institution", start: "2019", "hong kong": "apart"},
        by: "audit",
        evaluate: (evidence, universe) => {
          const rule = universe.counting!;
          const [before, after] = [Number(universe.start), 2022].map((year) =>
            firmShare(evidence, {year, rule, country: china(universe)})
          );
          for (const one of [before!, after!]) if ("reason" in one) return one;
          const [first, last] = [Number(universe.start), 2022].map(
            (year) => firmRow(evidence, {year, rule, country: china(universe)})!.base
          ) as [number, number];
          return evidence.assess(
            [before, after] as Composition[],
            {sampling: "random"},
            (share) => (100 * (share(1, "firms") * last - share(0, "firms") * first)) / (last - first),
            (percent) => percent > 50
          );
        }
      },
      {
        id: "C3.late",
        says: "Most of the rise of China's part since 2013 came after 2019.",
        quantity: "part of the rise from 2013 to 2022 that came after 2019",
        unit: "%",
        dimensions: [counting, hongKong],
        article: {counting: "institution", "hong kong": "apart"},
        by: "audit",
        evaluate: (evidence, universe) => {
          const parts = [2013, 2019, 2022].map((year) =>
            partOf(evidence, {year, country: china(universe), rule: universe.counting!})
          );
          for (const one of parts) if ("reason" in one) return one;
          return evidence.assess(
            parts as Composition[],
            {sampling: "random"},
            (share) => (100 * (share(2, "there") - share(1, "there"))) / (share(2, "there") - share(0, "there")),
            (percent) => percent > 50
          );
        }
      }
    ],
    untestable: "Whether the hope of well-paid work drew people into the field, no table here says.",
    argued:
      "Industry's research grew with the talent, so a part of the cause is likely. But universities' and the state's money grew as fast, sums like Alibaba's came after the papers, and firms wrote a small part of what was added."
  }
];
