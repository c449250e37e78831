import type {Highs} from "highs";
import {boundsUnder, type ShareQuestion} from "../analysis/bounds.js";
import {type Cell, cellsOf, type Ratio, shareIn} from "../analysis/flow-cells.js";
import {Irreconcilable, rake, seedOf} from "../analysis/raking.js";
import type {Row, Schema} from "../tables/field.js";
import {
  checks,
  flowFacts,
  flowGroups,
  type FlowYear,
  flowPlaces,
  flowYears,
  printedValue,
  ratiosOf
} from "./flow-facts.js";
import type {Figure} from "../tables/rows.js";

type Look = (id: string) => Figure;

/** The cells of all ways through the tracker's three stages. */
export const flowCells: readonly Cell[] = cellsOf(flowPlaces, flowGroups);

/** How rare moves are at the start of the raking unless a reader says otherwise. */
const usual = {before: 4};

/**
 * How rare a move after graduate school is taken to be at the start: the odds of staying, as edition 1.0 prints them of
 * those who went from China to America, spread over the other places.
 */
function moveAfter(look: Look): number {
  const stay = look("tracker1-2019-top-stay").value / 100;
  return ((flowPlaces.length - 1) * stay) / (1 - stay);
}

/**
 * How much of their rounding the central table lets the printed shares use: as little as lets them agree. Those of 2022
 * agree as printed; those of 2019 need most of it.
 */
export const tightness: Readonly<Record<FlowYear, number>> = {2019: 0.9, 2022: 0.05};

// Every start, range and universe asks for the same two tables: they are made once for each set of numbers, which are
// looked up every time, so that whoever traces what a result rests on finds them.
const made = new Map<string, Float64Array>();

/**
 * The central table of a year: raked to everything published, from a start in which moves are rare. Throws a RangeError
 * that names the row furthest off where the shares contradict each other.
 */
export function centralFlows(year: FlowYear, look: Look, {before}: {before: number} = usual): Float64Array {
  const after = moveAfter(look);
  const key = JSON.stringify([before, after, ratiosWithin(1, year, look)]);
  const known = made.get(key);
  if (known) return known;
  const values = raked(year, look, seedOf(flowCells, {before, after}));
  made.set(key, values);
  return values;
}

/** The printed shares of a year, each within a part of its rounding. */
function ratiosWithin(part: number, year: FlowYear, look: Look): Ratio[] {
  return ratiosOf(
    flowFacts(year).map((fact) => ({...fact, slack: fact.slack * part})),
    look
  );
}

/** Rakes to the printed shares of a year within as little of their rounding as is known to do, or within all of it. */
function raked(year: FlowYear, look: Look, seed: Float64Array, part = tightness[year]): Float64Array {
  try {
    return rake(flowCells, ratiosWithin(part, year, look), {seed, tolerance: 1e-6}).values;
  } catch (error) {
    if (!(error instanceof Irreconcilable)) throw error;
    if (part < 1) return raked(year, look, seed, 1);
    const {id, publication, value} = look(error.ratio);
    throw new RangeError(
      `figures/${publication}.csv, row ${id}: ${value} % cannot stand beside the other shares printed of ${year}; expected shares that one table of people can have.`,
      {cause: error}
    );
  }
}

/** The pairs of stages that ribbons join. */
const pairs = [
  ["origin", "graduate"],
  ["graduate", "work"],
  ["origin", "work"]
] as const;

export const flowsSchema: Schema = {
  name: "flows",
  title: "What the published shares leave open of researchers' ways",
  description:
    "One flow, one place at a stage, or one published share that was held out, with its limits over every table of people consistent with the shares given.",
  source: "computed from MacroPolo's Global AI Talent Tracker 1.0 and 2.0 by linear programming (HiGHS)",
  fields: [
    {name: "year", type: "year", description: "Year of the conference."},
    {
      name: "kind",
      type: "category",
      description: "flow, flow of Chinese origin, place, or held out (a published share not given)."
    },
    {name: "stage", type: "category", description: "The stage or the two stages it is about."},
    {name: "from", type: "category", description: "Place at the earlier stage; empty for held-out shares."},
    {name: "to", type: "category", description: "Place at the later stage; empty for places."},
    {name: "figure", type: "string", description: "Id of the figure held out."},
    {name: "printed", type: "number", unit: "%", description: "Its printed value."},
    {name: "slack", type: "number", unit: "points", description: "By how much it may be off as printed."},
    {name: "low", type: "number", unit: "%", description: "The least it can be."},
    {name: "high", type: "number", unit: "%", description: "The most it can be."},
    {name: "central", type: "number", unit: "%", description: "Its value in the raked table."}
  ]
};

/** In per cent to three digits. The first rounding takes away what solvers leave beyond, which would decide ties. */
const percent = (share: number): number => Number(Number((100 * share).toFixed(9)).toFixed(3));

/** A row of {@link flowsSchema} but for its limits and centre, and which share it is about. */
interface OpenRow extends ShareQuestion {
  row: Row;
}

/** Fills in rows: limits by linear programming over what the ratios leave open, the centre from the raked table. */
function limited(rows: readonly OpenRow[], ratios: readonly Ratio[], central: Float64Array, highs: Highs): Row[] {
  const bounds = boundsUnder(flowCells, ratios, rows, highs);
  return rows.map(({row, of, among}, i) => {
    const {low, high} = bounds[i]!;
    // Raking stops within a millionth of its ranges, which may be a hair outside the limits.
    const middle = Math.min(high, Math.max(low, shareIn(flowCells, central, of, among)));
    return {...row, low: percent(low), high: percent(high), central: percent(middle)};
  });
}

/** Every row of {@link flowsSchema}: limits by linear programming, the centre by raking. */
export function flowRows(look: Look, highs: Highs): Row[] {
  return flowYears.flatMap((year) => {
    const facts = flowFacts(year);
    const ratios = ratiosOf(facts, look);
    const central = centralFlows(year, look);
    const empty = {year, from: null, to: null, figure: null, printed: null, slack: null};
    const flows = pairs.flatMap(([first, second]) =>
      flowPlaces.flatMap((from) =>
        flowPlaces.map((to): OpenRow => {
          const row = {...empty, kind: "flow", stage: `${first}–${second}`, from, to};
          return {row, of: {[first]: from, [second]: to}};
        })
      )
    );
    // Of those who began in China, the second step too: theirs are the flows that the article is about.
    const chinese = flowPlaces.flatMap((from) =>
      flowPlaces.map((to): OpenRow => {
        const row = {...empty, kind: "flow of Chinese origin", stage: "graduate–work", from, to};
        return {row, of: {origin: "China", graduate: from, work: to}};
      })
    );
    const places = (["origin", "graduate", "work"] as const).flatMap((stage) =>
      flowPlaces.map((from): OpenRow => ({row: {...empty, kind: "place", stage, from}, of: {[stage]: from}}))
    );
    const held = [...facts, ...checks.filter((check) => check.year === year)].map((fact): OpenRow => {
      const {figure, slack, of, among} = fact;
      const row = {...empty, kind: "held out", stage: null, figure, printed: printedValue(fact, look), slack};
      // What edition 2.0 says of 2019 is held against everything but the same share of edition 1.0.
      const without = ratios.filter((ratio) => JSON.stringify([ratio.of, ratio.among]) === JSON.stringify([of, among]));
      return {row, of, among, without};
    });
    return limited([...flows, ...chinese, ...places, ...held], ratios, central, highs);
  });
}
