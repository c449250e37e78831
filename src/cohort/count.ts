import {roles} from "./columns.js";
import {auditPlace} from "./countries.js";
import type {Counts, InstitutionPoints} from "./counts.js";
import type {Measure, Moments} from "./moments.js";
import type {People} from "./people.js";
import type {Column} from "./sheet.js";
import type {Choices} from "./understand.js";

type How = Pick<Choices, "tier" | "counting" | "several">;

/** What a measure tells apart: a number for each row, −1 where it is not concerned, and the key of each number. */
interface Told {
  of: (row: number) => number;
  /** All of these numbers are smaller. */
  size: number;
  keyOf: (told: number) => string;
}

function toldBy(measure: Measure, {country, understood: {codes}}: People): Told {
  const {undergraduate, graduate, work} = country;
  const america = codes.indexOf("US");
  const size = codes.length;
  const code = (index: number): string => codes[index]!;
  switch (measure) {
    case "everybody":
      return {of: () => 0, size: 1, keyOf: () => ""};
    case "undergraduate":
    case "graduate":
    case "work": {
      const own = country[measure]!;
      return {of: (row) => own[row]! || -1, size, keyOf: code};
    }
    case "america":
      return {
        of: (row) => (work![row] === america && america > 0 ? undergraduate![row]! || -1 : -1),
        size,
        keyOf: code
      };
    case "stay":
      return {
        of: (row) => {
          const foreign = !undergraduate || (undergraduate[row] !== 0 && undergraduate[row] !== america);
          return foreign && graduate![row] === america && america > 0 ? work![row]! || -1 : -1;
        },
        size,
        keyOf: (told) => (told === america ? "stayed" : "left")
      };
    case "step 0":
    case "step 1": {
      const stages = roles.flatMap((role) => country[role] ?? []);
      const [from, to] = [stages[measure === "step 0" ? 0 : 1]!, stages[measure === "step 0" ? 1 : 2]!];
      const places = codes.map(auditPlace);
      const k = codes.length;
      return {
        of: (row) => {
          for (const stage of stages) if (stage[row] === 0) return -1;
          return k * from[row]! + to[row]!;
        },
        size: k * k,
        keyOf: (told) => `${places[Math.floor(told / k)]!}>${places[told % k]!}`
      };
    }
  }
}

/** The rows of a year and tier, and of every person in them the paper it is counted in and its weight. */
interface Selected {
  rows: Int32Array;
  /** Null where every row counts for itself. */
  person: Column | null;
  home: Int32Array | null;
  weight: Float64Array | null;
}

function select({rows, year: years, tier, weight, person, paper}: People, year: number | null, how: How): Selected {
  const wanted = how.tier === null || !tier ? -1 : tier.values.indexOf(how.tier);
  const out = new Int32Array(rows);
  let n = 0;
  for (let row = 0; row < rows; row++) {
    if (year !== null && years && years[row] !== year) continue;
    if (wanted >= 0 && tier!.codes[row] !== wanted) continue;
    if (weight && Number.isNaN(weight[row])) continue;
    out[n++] = row;
  }
  const own = out.slice(0, n);
  if (!person || how.counting === "rows") return {rows: own, person: null, home: null, weight: null};
  const persons = person.values.length;
  const home = paper ? new Int32Array(persons) : null;
  const sum = weight ? new Float64Array(persons) : null;
  const times = weight ? new Int32Array(persons) : null;
  for (const row of own) {
    const who = person.codes[row]!;
    if (!who) continue;
    if (home) {
      const its = paper!.codes[row]!;
      const before = home[who]!;
      if (!before || (its && its !== before && paper!.values[its]! < paper!.values[before]!)) home[who] = its;
    }
    if (sum) {
      sum[who]! += weight![row]!;
      times![who]!++;
    }
  }
  if (sum) for (let who = 0; who < persons; who++) sum[who]! /= times![who] || 1;
  return {rows: own, person, home, weight: sum};
}

/** Adds points of keys in papers, and gives their moments; paper 0 is one that nobody shares. */
function adder(papers: number, keys: readonly string[]) {
  const k = keys.length;
  const heads = new Float64Array(k);
  const sums = new Float64Array(k);
  const cross = new Float64Array(k * k);
  let own = 0;
  const head = new Int32Array(papers).fill(-1);
  const used: number[] = [];
  let size = 1024;
  let key = new Int32Array(size);
  let weight = new Float64Array(size);
  let next = new Int32Array(size);
  let n = 0;
  const longer = (): void => {
    size *= 2;
    const [a, b, c] = [new Int32Array(size), new Float64Array(size), new Int32Array(size)];
    a.set(key);
    b.set(weight);
    c.set(next);
    [key, weight, next] = [a, b, c];
  };
  const add = (paper: number, its: number, points: number, persons: number): void => {
    heads[its]! += persons;
    sums[its]! += points;
    if (paper === 0) return;
    if (n === size) longer();
    key[n] = its;
    weight[n] = points;
    if (head[paper]! < 0) used.push(paper);
    next[n] = head[paper]!;
    head[paper] = n++;
  };
  return {
    add,
    /** A person alone in a paper, with its points by key. */
    alone(its: readonly number[], points: number, persons: number): void {
      own++;
      for (const a of its) {
        add(0, a, points, persons);
        for (const b of its) cross[a * k + b]! += points * points;
      }
    },
    done() {
      const inPaper = new Float64Array(k);
      for (const paper of used) {
        const touched: number[] = [];
        for (let at = head[paper]!; at >= 0; at = next[at]!) {
          const its = key[at]!;
          if (inPaper[its] === 0) touched.push(its);
          inPaper[its]! += weight[at]!;
        }
        for (const a of touched) for (const b of touched) cross[a * k + b]! += inPaper[a]! * inPaper[b]!;
        for (const a of touched) inPaper[a] = 0;
      }
      return {keys, heads, sums, cross, clusters: own + used.length};
    }
  };
}

/** Counts one measure of selected rows: first what every person says, then their points. */
function momentsOf({paper, weight}: People, selected: Selected, told: Told, several: How["several"]): Moments {
  const {rows, person, home} = selected;
  const says = person ? new Int32Array(person.values.length).fill(-1) : null;
  const more = new Map<number, number[]>();
  const known: number[] = [];
  const lone: number[] = [];
  const seen = paper ? new Uint8Array(paper.values.length) : null;
  const found = new Uint8Array(told.size);
  let papers = 0;
  for (const row of rows) {
    const its = told.of(row);
    if (its < 0) continue;
    found[its] = 1;
    const inPaper = seen ? paper!.codes[row]! : 0;
    if (inPaper && !seen![inPaper]) {
      seen![inPaper] = 1;
      papers++;
    }
    const who = says ? person!.codes[row]! : 0;
    if (!who) lone.push(row);
    else if (says![who]! < 0) {
      says![who] = its;
      known.push(who);
    } else if (says![who] !== its) {
      const all = more.get(who);
      if (!all) more.set(who, [says![who]!, its]);
      else if (!all.includes(its)) all.push(its);
    }
  }
  const present = Array.from(found.keys()).filter((its) => found[its]);
  const keys = [...new Set(present.map(told.keyOf))].sort();
  const index = new Int32Array(told.size);
  for (const its of present) index[its] = keys.indexOf(told.keyOf(its));
  const {add, alone, done} = adder(paper?.values.length ?? 1, keys);
  let n = 0;
  let sum = 0;
  let squares = 0;
  const counted = (points: number): void => {
    n++;
    sum += points;
    squares += points * points;
  };
  for (const row of lone) {
    const points = weight ? weight[row]! : 1;
    counted(points);
    const its = index[told.of(row)]!;
    const inPaper = paper ? paper.codes[row]! : 0;
    if (inPaper) add(inPaper, its, points, 1);
    else alone([its], points, 1);
  }
  for (const who of known) {
    const all = more.get(who);
    if (all && several === "left out") continue;
    const points = selected.weight ? selected.weight[who]! : 1;
    counted(points);
    const its = all && several === "shared" ? all : [says![who]!];
    const inPaper = home ? home[who]! : 0;
    if (inPaper) for (const one of its) add(inPaper, index[one]!, points / its.length, 1 / its.length);
    else
      alone(
        its.map((one) => index[one]!),
        points / its.length,
        1 / its.length
      );
  }
  const {clusters, ...rest} = done();
  return {
    ...rest,
    people: n,
    weight: sum,
    squares,
    papers: paper ? papers : null,
    clusters: paper ? clusters : null,
    several: more.size
  };
}

/** Institutions by points, with the squares of what papers (or people) gave them, and where their people mostly work. */
function pointsOf(people: People, selected: Selected, several: How["several"]): InstitutionPoints[] {
  const {institution, paper, country, weight, understood} = people;
  const {institutions: names, codes} = understood;
  const {person} = selected;
  const items = new Map<number, number[]>();
  const weights = new Map<number, number>();
  const seats = new Map<number, number>();
  for (const row of selected.rows) {
    const u = institution![row]!;
    if (u < 0) continue;
    const who = person?.codes[row] ?? 0;
    const item = paper ? paper.codes[row] || -1 - row : who || -1 - row;
    const all = items.get(item);
    if (!all) {
      items.set(item, [u]);
      if (!paper && weight) weights.set(item, who ? selected.weight![who]! : weight[row]!);
    } else if (!all.includes(u)) all.push(u);
    const seat = country.work?.[row] ?? 0;
    if (seat) seats.set(u * codes.length + seat, (seats.get(u * codes.length + seat) ?? 0) + 1);
  }
  const points = new Float64Array(names.length);
  const squares = new Float64Array(names.length);
  for (const [item, all] of items) {
    if (!paper && all.length > 1 && several === "left out") continue;
    const its = !paper && several === "first" ? all.slice(0, 1) : all;
    const own = (weights.get(item) ?? 1) / its.length;
    for (const u of its) {
      points[u]! += own;
      squares[u]! += own * own;
    }
  }
  const best = new Map<number, [rows: number, code: string]>();
  for (const [key, rows] of seats) {
    const [u, code] = [Math.floor(key / codes.length), codes[key % codes.length]!];
    const before = best.get(u);
    if (!before || rows > before[0] || (rows === before[0] && code < before[1])) best.set(u, [rows, code]);
  }
  return names.flatMap((name, u) =>
    points[u]! > 0
      ? [{institution: name, country: best.get(u)?.[1] ?? "", points: points[u]!, squares: squares[u]!}]
      : []
  );
}

/** Counts people in this thread; what was counted once is kept. */
export function countsOf(people: People, how: How): Counts {
  const selections = new Map<number | null, Selected>();
  const kept = new Map<string, Moments>();
  const selected = (year: number | null): Selected => {
    let own = selections.get(year);
    if (!own) selections.set(year, (own = select(people, year, how)));
    return own;
  };
  const {person, paper, institution} = people;
  const used = (column: Column): number => {
    const seen = new Uint8Array(column.values.length);
    let n = 0;
    for (const code of column.codes) if (code && !seen[code]) n += seen[code] = 1;
    return n;
  };
  const nameless = (column: Column): number => column.codes.reduce((sum, code) => sum + (code ? 0 : 1), 0);
  return {
    roles: roles.filter((role) => people.country[role]),
    people: person && how.counting === "people" ? used(person) + nameless(person) : people.rows,
    papers: paper ? used(paper) : null,
    moments(measure, year) {
      const key = `${measure} ${year}`;
      let own = kept.get(key);
      if (!own) kept.set(key, (own = momentsOf(people, selected(year), toldBy(measure, people), how.several)));
      return own;
    },
    institutions: (year) =>
      institution ? {rule: paper ? "paper" : "person", points: pointsOf(people, selected(year), how.several)} : null
  };
}
