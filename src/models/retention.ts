import {byPlace, run, type Stock, type Year} from "../analysis/markov.js";
import {type Pattern, shareIn} from "../analysis/flow-cells.js";
import {crossing, type Range} from "../analysis/sensitivity.js";
import type {FlowYear} from "./flow-facts.js";
import {centralFlows, flowCells} from "./flows-table.js";
import type {Figure} from "../tables/rows.js";

type Look = (id: string) => Figure;

/** Where people took their first degree, and where they work: the chain tells no other places apart. */
const groups = ["China", "United States", "Others"] as const;

/** What a reader can set, all as shares of 1. */
export interface Controls {
  /** Newcomers with a first degree from China. */
  entering: number;
  /** Of these, those who go to the United States for graduate school. */
  abroad: number;
  /** Of those, the ones who stay there afterwards; the others return to China. */
  staying: number;
  /** Of Chinese origin at work abroad, those who return in a year. */
  returning: number;
  /** Newcomers from neither country who end up in the United States. */
  attracted: number;
  /** Newcomers as a share of each year's tier. */
  turnover: number;
}

export const controlLabels: Readonly<Record<keyof Controls, string>> = {
  entering: "Newcomers from China",
  abroad: "Of these, to America for graduate school",
  staying: "Of those, staying there",
  returning: "Chinese abroad returning, a year",
  attracted: "Newcomers from elsewhere to America",
  turnover: "Newcomers in each year's tier"
};

/** Where a run begins: who was where, and how those who came later are spread over places. */
export interface Start {
  year: FlowYear;
  stock: Stock;
  controls: Controls;
  /** Newcomers of Chinese origin who end up in neither country. */
  elsewhere: number;
  /** Of newcomers not from China, those from the United States. */
  american: number;
  /** Places of newcomers from the United States, and of those from elsewhere who do not go there. */
  americans: readonly number[];
  rest: readonly number[];
}

/** The cells of a group at a stage: a country itself, or whatever is neither of the two. */
const sharesAt = (values: Float64Array, origin: string, work: string): number => {
  const all = (stage: "origin" | "work", group: string): Pattern[] =>
    group === "Others" ? ["India", "Europe", "Others"].map((place) => ({[stage]: place})) : [{[stage]: group}];
  return all("origin", origin).reduce(
    (sum, a) => sum + all("work", work).reduce((part, b) => part + shareIn(flowCells, values, {...a, ...b}), 0),
    0
  );
};

/** The rate a year that makes so large a part go in so many years. */
export const yearly = (part: number, years: number): number => 1 - (1 - part) ** (1 / years);

/**
 * The least turnover a year that the conference's growth from 2019 to 2022 allows: had nobody left, the papers added
 * would still be new.
 */
function leastTurnover(look: Look): number {
  const [before, after] = ["tracker2-2019-papers-accepted", "tracker2-2022-papers-accepted"].map(
    (id) => look(id).value
  );
  return yearly(1 - before! / after!, 3);
}

/** How fast Chinese researchers in America return, by Carnegie's hundred: so many of them in six years. */
const returnRate = (look: Look): number =>
  yearly(look("carnegie-2025-china").value / look("carnegie-2019-people").value, 6);

/** A function of the figures that is worked out once for each set of them and year: a moving slider asks for it anew. */
function keptBy<Year extends string | number, Result>(
  work: (year: Year, look: Look) => Result
): (year: Year, look: Look) => Result {
  const kept = new WeakMap<Look, Map<Year, Result>>();
  return (year, look) => {
    const made = kept.get(look) ?? new Map<Year, Result>();
    kept.set(look, made);
    if (!made.has(year)) made.set(year, work(year, look));
    return made.get(year)!;
  };
}

/**
 * The state of a year and the rates that would reproduce it. Who is where comes from the raked table. Of the two links
 * between China and America one is printed and the other follows: in 2019 the share that stays (88), in 2022 the share
 * that goes (36).
 */
export const startOf = keptBy((year: FlowYear, look): Start => {
  const values = centralFlows(year, look);
  const stock = groups.map((origin) => groups.map((work) => sharesAt(values, origin, work)));
  const [chinese, americans, others] = stock as [number[], number[], number[]];
  const sums = stock.map((places) => places.reduce((sum, one) => sum + one, 0)) as [number, number, number];
  const inAmerica = chinese[1]! / sums[0];
  const stay = look("tracker1-2019-top-stay").value / 100;
  const went = look("tracker2-2022-top-graduate-school-of-china-origin-united-states").value / 100;
  const abroad = year === 2019 ? inAmerica / stay : went;
  const away = others[0]! + others[2]!;
  return {
    year,
    stock,
    controls: {
      entering: sums[0],
      abroad,
      staying: year === 2019 ? stay : inAmerica / went,
      returning: returnRate(look),
      attracted: others[1]! / sums[2],
      turnover: leastTurnover(look)
    },
    elsewhere: chinese[2]! / sums[0],
    american: sums[1] / (sums[1] + sums[2]),
    americans: americans.map((one) => one / sums[1]),
    rest: [others[0]! / away, 0, others[2]! / away]
  };
});

/** The year that follows from a start and the reader's controls. */
export function yearOf({elsewhere, american, americans, rest}: Start, controls: Controls): Year {
  const {entering, abroad, staying, returning, attracted, turnover} = controls;
  // Those bound for neither country give way where more go to America than are left.
  const away = Math.min(elsewhere, 1 - abroad);
  const inAmerica = abroad * staying;
  const us = (1 - entering) * american;
  const other = (1 - entering) * (1 - american);
  const stay = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1]
  ];
  return {
    moves: [
      [
        [1, 0, 0],
        [returning, 1 - returning, 0],
        [returning, 0, 1 - returning]
      ],
      stay,
      stay
    ],
    newcomers: [
      [entering * (1 - inAmerica - away), entering * inAmerica, entering * away],
      americans.map((one) => us * one),
      [other * (1 - attracted) * rest[0]!, other * attracted, other * (1 - attracted) * rest[2]!]
    ],
    turnover
  };
}

/** Shares of the tier by place of work in one year. */
export type Simulated = {
  year: number;
  China: number;
  "United States": number;
  Others: number;
};

/** Runs the chain from a start for some years; shares in per cent by place of work, the start included. */
export function simulate(start: Start, controls: Controls, years: number): Simulated[] {
  return run(start.stock, yearOf(start, controls), years).map((stock, i) => {
    const [china, us, others] = byPlace(stock) as [number, number, number];
    return {year: start.year + i, China: 100 * china, "United States": 100 * us, Others: 100 * others};
  });
}

/** China's share of the tier by place of work less America's, in points, after some years. */
export function lead(start: Start, controls: Controls, years: number): number {
  const last = simulate(start, controls, years).at(-1)!;
  return last.China - last["United States"];
}

/**
 * The share of newcomers of Chinese origin that it took to bring the stock from 29 to 47 per cent in three years, were
 * turnover the least that the conference's growth allows.
 */
export function newcomersNeeded(look: Look): number {
  const [before, after] = ["tracker1-2019-top-undergraduate-china", "tracker2-2022-top-undergraduate-china"].map(
    (id) => look(id).value / 100
  );
  const fresh = 1 - (1 - leastTurnover(look)) ** 3;
  return (after! - (1 - fresh) * before!) / fresh;
}

/**
 * The range of each control that has been published or follows from what has; turnover above its least has no source.
 */
export function rangesOf(look: Look): Readonly<Record<keyof Controls, Range>> {
  const share = (id: string): number => look(id).value / 100;
  const [early, late] = [startOf(2019, look).controls, startOf(2022, look).controls];
  return {
    entering: [share("tracker1-2019-top-undergraduate-china"), newcomersNeeded(look)],
    abroad: [late.abroad, early.abroad],
    staying: [share("stay-2017-nsf-science-engineering"), late.staying],
    returning: [0, yearly(1 - share("stay-2017-nsf-science-engineering"), 6)],
    attracted: [late.attracted, early.attracted],
    turnover: [leastTurnover(look), 0.5]
  };
}

/** At which value of each control China's share by place of work equals America's after some years; null at none. */
export function thresholdsOf(
  start: Start,
  controls: Controls,
  years: number
): {control: keyof Controls; now: number; needed: number | null}[] {
  return (Object.keys(controlLabels) as (keyof Controls)[]).map((control) => ({
    control,
    now: controls[control],
    // Shown in whole per cents, and asked for at every move of a slider.
    needed: crossing((value) => lead(start, {...controls, [control]: value}, years), [0, 1], {tolerance: 1e-3}) ?? null
  }));
}

/** What a run foretells of one place, beside what was printed: all in per cent and points. */
export interface Score {
  run: string;
  place: string;
  foretold: number;
  printed: number;
  error: number;
}

/** How well runs from 2019 tell 2022: no change, the rates of 2019, and the rates that hindsight would have chosen. */
export function scoresOf(look: Look): Score[] {
  const [early, late] = [startOf(2019, look), startOf(2022, look)];
  const {abroad, attracted} = late.controls;
  const runs: [string, Simulated][] = [
    ["no change", simulate(early, early.controls, 0)[0]!],
    ["the rates of 2019", simulate(early, early.controls, 3).at(-1)!],
    [
      "the rates of hindsight",
      simulate(early, {...early.controls, entering: newcomersNeeded(look), abroad, attracted}, 3).at(-1)!
    ]
  ];
  const printed = ["china", "united-states"].map((place) => look(`tracker2-2022-top-work-${place}`));
  return runs.flatMap(([run, shares]) =>
    printed.map(({place, value}) => {
      const foretold = shares[place as "China" | "United States"];
      return {run, place, foretold, printed: value, error: foretold - value};
    })
  );
}

/** Errors of a run without their signs, averaged over places, in points. */
export const meanError = (scores: readonly Score[], run: string): number => {
  const own = scores.filter((score) => score.run === run);
  return own.reduce((sum, {error}) => sum + Math.abs(error), 0) / own.length;
};
