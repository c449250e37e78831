import {isAnswer} from "../audit/rules/types.js";
import {legend} from "../components/charts/legend.js";
import {narrow, plot} from "../components/charts/plot.js";
import {cite} from "../components/cite.js";
import {amount} from "../components/controls/amount.js";
import * as Inputs from "../components/controls/inputs.js";
import {number, quantity} from "../components/format.js";
import {equipped} from "../components/tables/data-table.js";
import {answering} from "../models/electricity.js";
import * as Plot from "@observablehq/plot";
import {html} from "htl";
import type {Multiverse} from "../audit/rules/evaluate.js";
import type {FigureOptions} from "../components/charts/figure.js";
import type {Notebook} from "../notebook/notebook.js";
import type {Figure} from "../tables/rows.js";
import type {Quoted} from "../views/quoted.js";
import type {ResearchPart} from "../views/takeover.js";

/** What a cluster would take of a payer's money of a year (bn CNY, %). */
export type Burden = {
  payer: string;
  what: string;
  year: number;
  money: number;
  share: number;
};

/** Firms' share of research by one measure (%). */
export type FirmShare = {
  measure: string;
  share: number;
  rows: string;
};

/** A share in its year (%). */
export type YearShare = {
  year: number;
  value: number;
};

/** Colours of firms and universities. */
export const parties = {firms: "var(--part-2)", universities: "var(--part-1)"};

/** What is told of the figure affordability: finding, alt text, source, columns. */
export const affordabilityFigure = ({
  cards,
  priced,
  university,
  years,
  sources,
  burdens
}: {
  cards: number;
  priced: number;
  university: Burden;
  years: number;
  sources: () => HTMLElement;
  burdens: Burden[];
}): FigureOptions => ({
  title: `${number(cards, 0)} GPUs for ${quantity(priced, "bn CNY")} would take ${quantity(university.share, "%", {digits: 1})} of Tsinghua's budget${years > 1 ? ` in each of ${years} years` : " of one year"}`,
  subtitle:
    "Price of the cluster, spread evenly, as a share of a year's budget (universities), research (Huawei, BYD) or capital spending (ByteDance) of 2024, in yuan, at market rates; the machines in prices of the years they were bought, 2020 and 2021",
  alt: "Bar chart of the yearly price of a cluster as a share of a year's money of universities and of firms.",
  source: [
    "Budgets and reports, as listed under ",
    sources(),
    ". ByteDance's is an outside estimate that the company called incorrect."
  ],
  note: `Price of a GPU: ${quantity((1e6 * priced) / cards, "thousand CNY", {digits: 0})}. Running it, and the building around it, cost extra.`,
  data: burdens,
  columns: {payer: "Payer", what: "Money", year: "Year", money: "bn CNY", share: "Cluster, share of a year (%)"},
  name: "affordability"
});

/** The drawing of that figure. */
export const affordabilityPlot = ({
  width,
  burdens,
  heaviest
}: {
  width: number;
  burdens: Burden[];
  heaviest: Burden;
}): ReturnType<typeof plot> =>
  plot({
    width,
    height: 60 + burdens.length * 38,
    marginLeft: narrow(width) ? 12 : 210,
    marginRight: 64,
    marginBottom: 38,
    x: {label: "Share of a year's money (%)", grid: true, domain: [0, Math.max(10, 1.05 * heaviest.share)]},
    y: {domain: burdens.map((one) => one.payer), label: null, tickSize: 0, axis: narrow(width) ? null : "left"},
    marks: [
      Plot.barX(burdens, {
        y: "payer",
        x: "share",
        fill: (d) => (/University/.test(d.payer) ? "var(--part-1)" : "var(--part-2)"),
        insetTop: narrow(width) ? 15 : 7,
        insetBottom: 7
      }),
      Plot.text(burdens, {
        y: "payer",
        x: "share",
        text: (d) => quantity(d.share, "%", {digits: 1}),
        textAnchor: "start",
        dx: 6,
        dy: narrow(width) ? 4 : 0
      }),
      narrow(width) ? Plot.text(burdens, {y: "payer", x: 0, text: "payer", textAnchor: "start", dy: -12}) : null,
      Plot.ruleX([0])
    ]
  });

/** What is told of the figure firms share: finding, alt text, source, columns. */
export const firmsShareFigure = ({
  led,
  firms,
  sources
}: {
  led: FirmShare[];
  firms: FirmShare[];
  sources: () => HTMLElement;
}): FigureOptions => ({
  title: `Firms lead by ${led.length} of ${firms.length} measures, ${led.some((one) => /authorship/.test(one.measure)) ? "papers among them" : "and by none that counts papers"}`,
  subtitle: "Firms' share of AI research by measure (%); the dashed line is one half",
  alt: "Bar chart of firms' share by measure: large for models and computing power, small for NeurIPS authorship.",
  source: [
    "AI Index and Epoch AI as published, and the rebuilt author lists; see ",
    sources(),
    ". The editions of the AI Index count models differently and are not to be compared."
  ],
  note: "Computing power is of the catalogued clusters, a small part of all. Papers are shared among their institutions.",
  data: firms,
  columns: {measure: "Measure", share: "Firms' share (%)", rows: "Rows"},
  name: "firms-share"
});

/** The drawing of that figure. */
export const firmsSharePlot = ({width, firms}: {width: number; firms: FirmShare[]}): ReturnType<typeof plot> =>
  plot({
    width,
    height: 60 + firms.length * 38,
    marginLeft: narrow(width) ? 12 : 220,
    marginRight: 48,
    marginBottom: 38,
    x: {label: "Firms' share (%)", domain: [0, 100], grid: true},
    y: {domain: firms.map((one) => one.measure), label: null, tickSize: 0, axis: narrow(width) ? null : "left"},
    marks: [
      Plot.barX(firms, {
        y: "measure",
        x: "share",
        fill: "var(--part-2)",
        insetTop: narrow(width) ? 15 : 7,
        insetBottom: 7
      }),
      Plot.text(firms, {
        y: "measure",
        x: "share",
        text: (d) => quantity(d.share, "%", {digits: 0}),
        textAnchor: "start",
        dx: 6,
        dy: narrow(width) ? 4 : 0
      }),
      narrow(width) ? Plot.text(firms, {y: "measure", x: 0, text: "measure", textAnchor: "start", dy: -12}) : null,
      Plot.ruleX([50], {strokeDasharray: "4,3"}),
      Plot.ruleX([0])
    ]
  });

/** What is told of the figure industry academia: finding, alt text, source, columns. */
export const industryAcademiaFigure = ({
  modelsThen,
  modelsNow,
  papersThen,
  papersNow,
  sources,
  taken
}: {
  modelsThen: YearShare;
  modelsNow: YearShare;
  papersThen: YearShare;
  papersNow: YearShare;
  sources: () => HTMLElement;
  taken: ResearchPart[];
}): FigureOptions => ({
  title: `Firms went from ${quantity(modelsThen.value, "%", {digits: 0})} of notable models in ${modelsThen.year} to ${quantity(modelsNow.value, "%", {digits: 0})} in ${modelsNow.year}; of NeurIPS authorship from ${quantity(papersThen.value, "%", {digits: 0})} to ${quantity(papersNow.value, "%", {digits: 0})} in ${papersNow.year}`,
  subtitle: [
    legend(parties),
    "Shares of firms alone and of universities alone by year (%); what both made together, and others, make up the rest"
  ],
  alt: "Four panels of lines by year: shares of firms and of universities in notable models, in the computing to train them, in the first jobs of new doctors of computing and in NeurIPS authorship.",
  source: [
    "Epoch AI, notable models; NCSES, Survey of Earned Doctorates (jobs in the United States, postdocs left out); NeurIPS from the public author lists, a paper shared among its institutions; see ",
    sources()
  ],
  note: "Epoch AI's counts are not those of the AI Index above. Computing is known for a part of the models only, and one large model can make a year. Which models are notable is a judgement.",
  data: taken.map((one) => ({...one})),
  columns: {panel: "Of", year: "Year", line: "Part of", value: "Share (%)"},
  name: "industry-academia"
});

/** A sum as quoted beside the published ones, as a row. */
const sumRow = ({claim, of, printed, published, fidelity}: Quoted) =>
  html`<tr>
    <th scope="row"><a href="#${claim.toLowerCase()}">${claim}</a> ${of}</th>
    <td data-label="As quoted">${printed ? html`${cite(printed)}, ${printed.measure}` : "–"}</td>
    <td data-label="As published">
      ${published.length ? published.map((one, i) => html`${i ? "; " : ""}${cite(one)}, ${one.measure}, ${one.year}`) : "not found"}
    </td>
    <td data-label="Reported"><strong>${fidelity}</strong></td>
  </tr>`;

/** The table of the same name in its files. */
export const sumsTable = ({pairs}: {pairs: readonly Quoted[]}) =>
  equipped(
    html`<table class="data-table stacked">
      <caption class="visually-hidden">
        Each sum of the article beside the published one it corresponds to
      </caption>
      <thead>
        <tr>
          ${["Claim", "As quoted", "As published", "Reported"].map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${pairs.map(sumRow)}
      </tbody>
    </table>`,
    {caption: "Each sum as quoted and as published", name: "sums", whole: true}
  );

/** The control “GPUs”. */
export const cardsInput = ({book}: {book: Notebook}) =>
  amount({
    label: "GPUs",
    query: "cards",
    article: true,
    value: book.value("high-flyer-2021-firefly-2-cards"),
    least: 1,
    most: 1e6
  });

/** The control “Priced”. */
export const likeInput = () =>
  Inputs.select(
    new Map([
      ["like Firefly-2", "high-flyer-2021-firefly-2"],
      ["like Cloud Brain II", "universities-2020-peng-cheng"]
    ]),
    {label: "Priced", query: "like", article: "high-flyer-2021-firefly-2"}
  );

/** What the cluster takes of each payer's year, in yuan, spread over the years chosen. */
export const burdensOf = ({payers, priced, years}: {payers: Figure[]; priced: number; years: number}) =>
  payers
    .map((one) => ({
      payer: one.place,
      what: one.measure,
      year: one.year,
      money: one.value,
      share: (100 * priced) / years / one.value
    }))
    .sort((a, b) => b.share - a.share);

/** The payers compared, as published. */
export const payersOf = ({book}: {book: Notebook}) =>
  [
    ...["tsinghua", "zhejiang", "shanghai-jiao-tong", "peking"].map((one) => `universities-2024-budget-${one}`),
    "huawei-2024-rd",
    "byd-2024-rd",
    "bytedance-2024-capital-spending"
  ].map((id) => book.evidence.figure(id));

/** Electricity of the activities that the article could have meant (GWh). */
export const workedOf = ({book}: {book: Notebook}) => [
  {
    label: "answering a year of prompts, older estimate",
    ...book.traced((look) =>
      answering(look("electricity-2024-chatgpt-prompts").value, look("electricity-2024-prompt").value)
    )
  },
  {
    label: "answering a year of prompts, newer estimate",
    ...book.traced((look) =>
      answering(look("electricity-2024-chatgpt-prompts").value, look("electricity-2025-prompt-epoch").value)
    )
  },
  {
    label: "training GPT-3 once",
    ...book.traced((look) => look("electricity-2020-gpt-3-training").value)
  },
  {
    label: "training GPT-4 once",
    ...book.traced((look) => look("electricity-2023-gpt-4-training").value)
  },
  {label: "GPUs of my own", result: null, rows: []}
];

/** Prices of a kilowatt-hour by who pays them (CNY). */
export const tariffsOf = ({book}: {book: Notebook}) =>
  new Map(
    ["industrial-china", "residential-china", "industrial-united-states", "residential-united-states"].map((one) => [
      one
        .replace("industrial-china", "Chinese industry")
        .replace("residential-china", "Chinese households")
        .replace("industrial-united-states", "US industry")
        .replace("residential-united-states", "US households"),
      book.value(`electricity-2019-price-${one}`)
    ])
  );

/** The control “Activity”. */
export const activityInput = ({activities, book}: {activities: Map<string, number | null>; book: Notebook}) =>
  Inputs.select(activities, {
    label: "Activity",
    query: "activity",
    formerly: {"cards-of-my-own": "gpus-of-my-own"},
    article: book.value("electricity-2023-gpt-4-training")
  });

/** The control “Watts a GPU, all it needs included”. */
export const wattsInput = ({book}: {book: Notebook}) =>
  amount({
    label: "Watts a GPU, all it needs included",
    query: "watts",
    value: (1e6 * book.value("compute-2025-colossus-power")) / book.value("compute-2025-colossus-cards"),
    least: 1,
    most: 10000
  });

/** The control “GPUs of my own”. */
export const ownCardsInput = ({book}: {book: Notebook}) =>
  amount({
    label: "GPUs of my own",
    query: "own-cards",
    value: book.value("high-flyer-2021-firefly-2-cards"),
    least: 1,
    most: 1e7
  });

/** The control “Times power usage effectiveness (PUE), if not included”. */
export const pueInput = () =>
  amount({
    label: "Times power usage effectiveness (PUE), if not included",
    query: "pue",
    value: 1,
    least: 1,
    most: 4
  });

/** What the electricity chosen costs, in a sentence. */
export const billSentence = ({
  book,
  gwh,
  usedFor,
  tariff,
  tariffRow,
  bill,
  dollars,
  asked
}: {
  book: Notebook;
  gwh: number;
  usedFor: string[];
  tariff: number;
  tariffRow: string;
  bill: number;
  dollars: number;
  asked: number;
}) =>
  html`<p role="status">
    <strong
      >${book.computed(`${number(gwh, gwh < 10 ? 2 : 0)} GWh`, "electricity of the activity chosen", usedFor)}</strong
    >
    at ${book.computed(number(tariff, 3), "price of a kilowatt-hour, 2019", [tariffRow])} CNY a kWh cost
    <strong
      >${book.computed(quantity(1000 * bill, "m CNY", {digits: bill < 0.01 ? 2 : 0}), "price of the electricity of the activity chosen", [...usedFor, tariffRow])}</strong
    >
    (${book.computed(quantity(1000 * dollars, "m USD", {digits: dollars < 0.01 ? 2 : 0}), "the same in dollars, at the market rate", [...usedFor, tariffRow, "electricity-2025-exchange-rate"])}):
    ${book.computed(quantity((100 * bill) / asked, "%", {digits: bill < 0.1 * asked ? 1 : 0}), "the same as a part of the article's sum", [...usedFor, tariffRow, "article-2024-electricity-chatgpt"])}
    of the article's sum.
  </p>`;

/** Firms' share by every measure that can be answered, largest first. */
export const firmsOf = ({most, labels}: {most: Multiverse | undefined; labels: Map<string, string>}) =>
  most!.rows
    .flatMap(({universe: {measure = "", most}, outcome}) =>
      // Each measure once: where “most” begins does not change the share.
      most === "50" && isAnswer(outcome)
        ? [
            {
              measure: labels.get(measure) ?? measure,
              share: outcome.value,
              rows: outcome.rows.join(", ")
            }
          ]
        : []
    )
    .sort((a, b) => b.share - a.share);

/** Firms' first and last shares of models and of papers. */
export const firstAndLastOf = ({
  reached
}: {
  reached: (panel: string, which: "first" | "last") => YearShare;
}): [modelsThen: YearShare, modelsNow: YearShare, papersThen: YearShare, papersNow: YearShare] => [
  reached("notable models", "first"),
  reached("notable models", "last"),
  reached("NeurIPS authorship", "first"),
  reached("NeurIPS authorship", "last")
];

/** What AI would have had of Huawei's research of ten years, were it this part (%), in a sentence. */
export function aiPartSentence({tenth, book}: {tenth: number; book: Notebook}): HTMLElement {
  const decade = book.evidence.figure("huawei-2023-rd-decade");
  const part = (of: number, digits: number, about: string): HTMLElement =>
    book.computed(quantity((decade.value * tenth) / of, "bn CNY", {digits}), about, [decade.id]);
  return html`<p role="status">
    Were it ${tenth}%, AI would have had
    <strong>${part(100, 0, "the part chosen of Huawei's research spending of ten years")}</strong>
    of the decade's ${cite(decade)}, or ${part(1000, 1, "a tenth of that, for each year")} a year. No source says what
    the share is.
  </p>`;
}
