import * as Plot from "@observablehq/plot";
import type {ColumnTable} from "arquero";
import type {FigureOptions} from "../components/charts/figure.js";
import {narrow, plot} from "../components/charts/plot.js";
import type {Drawing} from "../components/dom.js";
import * as Inputs from "../components/controls/inputs.js";
import {quantity} from "../components/format.js";
import {colour} from "../components/palette.js";

/** The share of one origin in one period, in percent, with its interval and the bounds of what is unknown. */
export type OriginShare = {
  period: string;
  place: string;
  share: number;
  low: number;
  high: number;
  least: number;
  most: number;
  people: number;
  of: number;
};

/** Origins that are drawn, by their codes in the table. */
export const origins: Readonly<Record<string, string>> = {
  US: "United States",
  CN: "China",
  IN: "India",
  Europe: "Europe"
};

/** Headings of the table below the figure. */
export const originColumns = {
  period: "Period",
  place: "First degree from",
  people: "People",
  of: "Known",
  share: "Share (%)",
  low: "Low",
  high: "High",
  least: "Least (%)",
  most: "Most (%)"
};

/** Shares of origins over periods as lines, with 95 % intervals as bars and the bounds of what is unknown as thin ones. */
export function originsPlot(rows: readonly OriginShare[], {width, document}: Drawing & {width: number}): SVGSVGElement {
  const periods = [...new Set(rows.map(({period}) => period))];
  const last = periods.at(-1);
  return plot({
    width,
    height: 330,
    marginLeft: 40,
    marginRight: narrow(width) ? 84 : 130,
    marginTop: 16,
    ...(document ? {document} : {}),
    x: {
      type: "point",
      domain: periods,
      label: null,
      tickSize: 3,
      padding: 0.3,
      ...(narrow(width) ? {tickRotate: -30} : {})
    },
    ...(narrow(width) ? {marginBottom: 44} : {}),
    y: {label: "Share of those whose first degree is known (%)", grid: true, zero: true, ticks: 6},
    marks: [
      Plot.ruleX(rows, {x: "period", y1: "least", y2: "most", stroke, strokeOpacity: 0.35}),
      Plot.line(rows, {x: "period", y: "share", z: "place", stroke, strokeWidth: 2}),
      Plot.ruleX(rows, {
        x: "period",
        y1: "low",
        y2: "high",
        stroke,
        strokeWidth: 5,
        strokeOpacity: 0.3,
        strokeLinecap: "round"
      }),
      Plot.dot(rows, {x: "period", y: "share", fill: stroke, r: 4}),
      Plot.text(
        rows.filter(({period}) => period === last),
        {
          x: "period",
          y: "share",
          text: "place",
          fill: stroke,
          dx: 10,
          textAnchor: "start",
          fontWeight: 600,
          lineWidth: narrow(width) ? 7 : 14
        }
      )
    ]
  });
}

const stroke = ({place}: OriginShare): string => colour(place);

/** What is told of the figure professors: finding, alt text, source, columns. */
export const professorsFigure = ({
  latest,
  teaching
}: {
  latest: OriginShare | undefined;
  teaching: readonly OriginShare[];
}): FigureOptions => ({
  title: latest
    ? `Of US professors who first published ${latest.period}, ${quantity(latest.share, "%", {digits: 0})} took a first degree in China`
    : "Too few professors took a first degree in China to be counted",
  subtitle:
    "Professors at US departments of the list by the decade of their first paper and the country of their first degree (%), 95% intervals",
  china: "mainland",
  alt: "Lines of the share of professors by country of first degree over the decades of their first papers; China's rises, the United States' falls.",
  source:
    "Kalhor, Zeraati and Bahrak, Advisor-Student Data (2022); first universities resolved and counted here, groups of ten or more only",
  note: "Professors in 2022: those who left the departments, for China or for firms, are not among them.",
  data: teaching,
  columns: originColumns,
  name: "professors"
});

/** What is told of the figure first degrees: finding, alt text, source, columns. */
export const firstDegreesFigure = ({
  latest,
  schooled,
  drawn
}: {
  latest: OriginShare | undefined;
  schooled: string;
  drawn: readonly OriginShare[];
}): FigureOptions => ({
  title: latest
    ? `Of ${schooled} ${schooled === "professors" ? "who first published" : "who began"} ${latest.period}, ${quantity(latest.share, "%", {digits: 0})} took a first degree in China`
    : "Too few took a first degree in China to be counted",
  subtitle:
    "First degrees at US departments of the list (%); thick bars: 95% intervals, thin ones: whatever the unknown may be",
  china: "mainland",
  alt: "Lines of the share of people by country of first degree over the years in which they began or first published.",
  source:
    "Kalhor, Zeraati and Bahrak, Advisor-Student Data (2022); first universities resolved and counted here, groups of ten or more only",
  note: "A point is missing where so few people are of an origin, or would be had by subtracting, that they are counted with the rest. Students of one advisor resemble one another; the intervals allow for it.",
  data: drawn,
  columns: originColumns,
  name: "first-degrees"
});

/** The control “Whose”. */
export const schooledInput = () =>
  Inputs.radio(
    new Map([
      ["doctoral students", "doctoral students"],
      ["professors", "professors"]
    ]),
    {label: "Whose", query: "degrees", value: "doctoral students"}
  );

/** The control “Field”. */
export const subjectInput = () =>
  Inputs.radio(
    new Map([
      ["AI and its kin", "AI"],
      ["all of computing", "all"]
    ]),
    {label: "Field", query: "subject", value: "AI"}
  );

/** The share from China among people of a kind and a period in AI's field (%), at US departments unless told. Throws where there is no such row. */
export const degreeShareOf =
  ({schooling}: {schooling: ColumnTable}) =>
  (who: string, period: string, at = "US"): number => {
    const found = schooling
      .objects()
      .find(
        (one) => one.who === who && one.field === "AI" && one.at === at && one.period === period && one.origin === "CN"
      );
    if (!found) throw new Error(`first-degrees has no row for ${who}, ${period}.`);
    return 100 * found.share;
  };
