import {type Role, roles} from "./columns.js";
import {auditPlace} from "./countries.js";
import type {Counts, InstitutionPoints} from "./counts.js";
import type {Measure, Moments} from "./moments.js";
import type {Meant, Named, People} from "./people.js";
import {rowsOf} from "./sheet.js";
import type {Choices} from "./understand.js";

type How = Pick<Choices, "tier" | "counting" | "several">;

/** Rows in groups: those of a group follow each other and keep their order. */
interface Grouped {
  rows: Int32Array;
  /** Where each group begins, and where the last one ends. */
  starts: Int32Array;
}

/** Puts things of groups from 0 up to `size` into their groups' order, by counting. */
function group(things: Int32Array, groupOf: Int32Array, size: number): Grouped {
  const starts = new Int32Array(size + 1);
  for (let i = 0; i < things.length; i++) starts[groupOf[i]! + 1]!++;
  for (let g = 0; g < size; g++) starts[g + 1]! += starts[g]!;
  const next = starts.slice(0, size);
  const rows = new Int32Array(things.length);
  for (let i = 0; i < things.length; i++) rows[next[groupOf[i]!]!++] = things[i]!;
  return {rows, starts};
}

/** The rows of a year and tier, by person; persons by the paper that they are counted in. */
interface Selected extends Grouped {
  /** The paper that each person is counted in, 0 for one that nobody shares. */
  homes: Int32Array;
  weights: Float64Array | null;
  /** The paper of each row, 0 where none is named. */
  papers: Int32Array | null;
  /** The country of each row in a role. */
  country(role: Role): Int32Array;
}

/** The rows that are looked at, in the order of the file. */
function chosen({rows, year, tier, weight}: People, wanted: number | null, how: How): Int32Array {
  const only = how.tier === null || !tier ? -1 : tier.texts.find(how.tier);
  const out = new Int32Array(rows);
  let n = 0;
  for (let row = 0; row < rows; row++) {
    if (wanted !== null && year && year.meaning[year.codes[row]!] !== wanted) continue;
    if (only >= 0 && tier!.codes[row] !== only) continue;
    if (weight && Number.isNaN(weight.meaning[weight.codes[row]!])) continue;
    out[n++] = row;
  }
  return out.slice(0, n);
}

/** What rows name, 0 where it is nothing. */
function namesOf({column: {codes}, missing}: Named, rows: Int32Array): Int32Array {
  const out = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const code = codes[rows[i]!]!;
    out[i] = missing && missing[code] ? 0 : code;
  }
  return out;
}

/** What rows mean by a column. */
function meantBy({codes, meaning}: Meant, rows: Int32Array): Int32Array {
  const out = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) out[i] = meaning[codes[rows[i]!]!]!;
  return out;
}

function select(people: People, year: number | null, how: How): Selected {
  const {person, paper, weight, country} = people;
  const rows = chosen(people, year, how);
  const n = rows.length;
  const papers = paper && namesOf(paper, rows);
  const names = person && how.counting === "people" ? namesOf(person, rows) : null;
  // Persons are numbered as they come; a row that names nobody is a person of its own.
  const number = names ? new Int32Array(person!.texts.size) : null;
  const own = new Int32Array(n);
  const homes = new Int32Array(n);
  const sums = weight ? new Float64Array(n) : null;
  const times = weight ? new Int32Array(n) : null;
  let persons = 0;
  for (let i = 0; i < n; i++) {
    const name = names ? names[i]! : 0;
    let who = name ? number![name]! - 1 : -1;
    if (who < 0) {
      who = persons++;
      if (name) number![name] = persons;
    }
    own[i] = who;
    if (papers) {
      const its = papers[i]!;
      const before = homes[who]!;
      if (its !== before && its && (!before || paper.texts.compare(its, before) < 0)) homes[who] = its;
    }
    if (sums) {
      sums[who]! += weight!.meaning[weight!.codes[rows[i]!]!]!;
      times![who]!++;
    }
  }
  if (sums) for (let who = 0; who < persons; who++) sums[who]! /= times![who]!;
  const order = group(
    Int32Array.from({length: persons}, (_, who) => who),
    homes,
    paper?.texts.size ?? 1
  ).rows;
  const place = new Int32Array(persons);
  for (let k = 0; k < persons; k++) place[order[k]!] = k;
  for (let i = 0; i < n; i++) own[i] = place[own[i]!]!;
  const grouped = group(rows, own, persons);
  const known = new Map<Role, Int32Array>();
  return {
    ...grouped,
    homes: order.map((who) => homes[who]!),
    weights: sums && Float64Array.from(order, (who) => sums[who]!),
    papers: paper && namesOf(paper, grouped.rows),
    country(role) {
      let its = known.get(role);
      if (!its) {
        known.set(role, (its = meantBy(country[role]!, grouped.rows)));
      }
      return its;
    }
  };
}

/** What a measure tells apart: a number for each row, −1 where it is not concerned, and the key of each number. */
interface Told {
  of: Int32Array;
  /** All of these numbers are smaller. */
  size: number;
  keyOf: (told: number) => string;
}

// The loops over rows stand in functions of their own that make none: engines compile such ones once.

/** Codes of countries where they are known, of those rows that another code lets pass. */
function codesOf(own: Int32Array, only?: {codes: Int32Array; code: number}): Int32Array {
  const out = new Int32Array(own.length);
  for (let i = 0; i < own.length; i++) out[i] = only && only.codes[i] !== only.code ? -1 : own[i]! || -1;
  return out;
}

/** Those rows of codes that come from elsewhere, where it is known whence. */
function fromElsewhere(of: Int32Array, from: Int32Array, here: number): Int32Array {
  for (let i = 0; i < of.length; i++) if (from[i] === 0 || from[i] === here) of[i] = -1;
  return of;
}

/** Pairs of neighbouring stages, of rows that know all of them. */
function steps(stages: readonly Int32Array[], step: number, size: number): Int32Array {
  const [from, to, other] = [stages[step]!, stages[step + 1]!, stages[step === 0 ? 2 : 0] ?? stages[0]!];
  const out = new Int32Array(from.length);
  for (let i = 0; i < from.length; i++)
    out[i] = from[i] !== 0 && to[i] !== 0 && other[i] !== 0 ? size * from[i]! + to[i]! : -1;
  return out;
}

function toldBy(measure: Measure, {country, understood: {codes}}: People, selected: Selected): Told {
  const here = codes.indexOf("US");
  const america = here > 0 ? here : -1;
  const size = codes.length;
  const keyOf = (index: number): string => codes[index]!;
  switch (measure) {
    case "everybody":
      return {of: new Int32Array(selected.rows.length), size: 1, keyOf: () => ""};
    case "undergraduate":
    case "graduate":
    case "work":
      return {of: codesOf(selected.country(measure)), size, keyOf};
    case "america": {
      const only = {codes: selected.country("work"), code: america};
      return {of: codesOf(selected.country("undergraduate"), only), size, keyOf};
    }
    case "stay": {
      const of = codesOf(selected.country("work"), {codes: selected.country("graduate"), code: america});
      return {
        of: country.undergraduate ? fromElsewhere(of, selected.country("undergraduate"), america) : of,
        size,
        keyOf: (told) => (told === america ? "stayed" : "left")
      };
    }
    case "step 0":
    case "step 1": {
      const stages = roles.filter((role) => country[role]).map((role) => selected.country(role));
      const places = codes.map(auditPlace);
      return {
        of: steps(stages, measure === "step 0" ? 0 : 1, size),
        size: size * size,
        keyOf: (told) => `${places[Math.floor(told / size)]!}>${places[told % size]!}`
      };
    }
  }
}

/** Marks the numbers that occur, and counts the different papers of their rows. */
function mark(of: Int32Array, found: Uint8Array, papers: Int32Array | null, met: Uint8Array | null): number {
  let named = 0;
  for (let i = 0; i < of.length; i++) {
    const its = of[i]!;
    if (its < 0) continue;
    found[its] = 1;
    const paper = papers ? papers[i]! : 0;
    if (paper && !met![paper]) named += met![paper] = 1;
  }
  return named;
}

/** Sums by key, and what the paper under way gives each key. */
interface Sums {
  heads: Float64Array;
  sums: Float64Array;
  cross: Float64Array;
  given: Float64Array;
  /** The keys that it gives something, so many of them, and for each key the paper that gave it something last. */
  touched: Int32Array;
  touches: number;
  last: Int32Array;
  people: number;
  weight: number;
  squares: number;
  several: number;
  clusters: number;
}

const startSums = (k: number): Sums => ({
  heads: new Float64Array(k),
  sums: new Float64Array(k),
  cross: new Float64Array(k * k),
  given: new Float64Array(k),
  touched: new Int32Array(k),
  touches: 0,
  last: new Int32Array(k),
  people: 0,
  weight: 0,
  squares: 0,
  several: 0,
  clusters: 0
});

/** Ends a paper: adds the products of what it gave. */
function close(into: Sums): void {
  const {cross, given, touched, touches} = into;
  const k = given.length;
  for (let a = 0; a < touches; a++) {
    const row = k * touched[a]!;
    const its = given[touched[a]!]!;
    for (let b = 0; b < touches; b++) cross[row + touched[b]!]! += its * given[touched[b]!]!;
  }
  for (let a = 0; a < touches; a++) given[touched[a]!] = 0;
  into.touches = 0;
}

/** Adds up persons, who follow each other by paper; `index` gives the key of each number told. */
function addUp(into: Sums, {starts, homes, weights}: Selected, {of, size}: Told, index: Int32Array, how: How): void {
  const {heads, sums, given, touched, last} = into;
  const out = how.several === "left out";
  const first = how.several === "first";
  // What the person under way says, and who said each number last.
  const says = new Int32Array(size);
  const said = new Int32Array(size);
  const persons = homes.length;
  let home = 0;
  for (let who = 0; who < persons; who++) {
    let count = 0;
    for (let i = starts[who]!; i < starts[who + 1]!; i++) {
      const its = of[i]!;
      if (its < 0 || said[its] === who + 1) continue;
      said[its] = who + 1;
      says[count++] = its;
    }
    if (count === 0) continue;
    if (count > 1) {
      into.several++;
      if (out) continue;
      if (first) count = 1;
    }
    const points = weights ? weights[who]! : 1;
    into.people++;
    into.weight += points;
    into.squares += points * points;
    if (into.clusters === 0 || homes[who] === 0 || homes[who] !== home) {
      close(into);
      into.clusters++;
      home = homes[who]!;
    }
    const own = points / count;
    for (let a = 0; a < count; a++) {
      const key = index[says[a]!]!;
      heads[key]! += 1 / count;
      sums[key]! += own;
      given[key]! += own;
      if (last[key] !== into.clusters) {
        last[key] = into.clusters;
        touched[into.touches++] = key;
      }
    }
  }
  close(into);
}

/** Counts one measure of selected rows. */
function momentsOf(people: People, selected: Selected, told: Told, how: How): Moments {
  const {papers} = selected;
  const found = new Uint8Array(told.size);
  const named = mark(told.of, found, papers, papers && new Uint8Array(people.paper!.texts.size));
  const present = Array.from(found.keys()).filter((its) => found[its]);
  const keys = [...new Set(present.map(told.keyOf))].sort();
  const index = new Int32Array(told.size);
  for (const its of present) index[its] = keys.indexOf(told.keyOf(its));
  const counted = startSums(keys.length);
  addUp(counted, selected, told, index, how);
  const {people: persons, weight, squares, clusters, several, heads, sums, cross} = counted;
  return {
    people: persons,
    weight,
    squares,
    papers: papers ? named : null,
    clusters: papers ? clusters : null,
    several,
    keys,
    heads,
    sums,
    cross
  };
}

/** The country in which most people of each institution work, the first by its code where several do. */
function seatsOf({institution, country, understood}: People, rows: Int32Array): string[] {
  const {institutions, codes} = understood;
  const {codes: own, meaning} = institution!;
  const work = country.work;
  if (!work) return institutions.map(() => "");
  // Group 0 is of rows without an institution.
  const its = rows.map((row) => meaning[own[row]!]! + 1);
  const {rows: order, starts} = group(rows, its, institutions.length + 1);
  const count = new Int32Array(codes.length);
  return institutions.map((_, u) => {
    count.fill(0);
    for (let i = starts[u + 1]!; i < starts[u + 2]!; i++) count[work.meaning[work.codes[order[i]!]!]!]!++;
    let best = 0;
    for (let code = 1; code < codes.length; code++) {
      if (!count[code]) continue;
      if (!best || count[code]! > count[best]! || (count[code] === count[best] && codes[code]! < codes[best]!))
        best = code;
    }
    return codes[best]!;
  });
}

/** Institutions by points, with the squares of what papers (or people) gave them, and where their people mostly work. */
function pointsOf(people: People, selected: Selected, several: How["several"]): InstitutionPoints[] {
  const {institution, paper, understood} = people;
  const {codes, meaning} = institution!;
  const names = understood.institutions;
  const items = paper ? group(selected.rows, selected.papers!, paper.texts.size) : selected;
  const points = new Float64Array(names.length);
  const squares = new Float64Array(names.length);
  const last = new Int32Array(names.length);
  let all = new Int32Array(16);
  let item = 0;
  const give = (from: number, to: number, worth: number): void => {
    item++;
    let count = 0;
    for (let i = from; i < to; i++) {
      const u = meaning[codes[items.rows[i]!]!]!;
      if (u < 0 || last[u] === item) continue;
      last[u] = item;
      if (count === all.length) {
        const longer = new Int32Array(2 * count);
        longer.set(all);
        all = longer;
      }
      all[count++] = u;
    }
    if (!paper && count > 1 && several === "left out") return;
    if (!paper && several === "first") count = Math.min(count, 1);
    const own = worth / count;
    for (let a = 0; a < count; a++) {
      points[all[a]!]! += own;
      squares[all[a]!]! += own * own;
    }
  };
  const {starts} = items;
  // Rows that name no paper are each of one of their own.
  const first = paper ? 1 : 0;
  if (paper) for (let i = 0; i < starts[1]!; i++) give(i, i + 1, 1);
  for (let g = first; g + 1 < starts.length; g++) {
    if (starts[g] !== starts[g + 1]) give(starts[g]!, starts[g + 1]!, paper ? 1 : (selected.weights?.[g] ?? 1));
  }
  const seats = seatsOf(people, selected.rows);
  return names.flatMap((name, u) =>
    points[u]! > 0 ? [{institution: name, country: seats[u]!, points: points[u]!, squares: squares[u]!}] : []
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
  /** The different names of a column, and the rows that name nothing. */
  const namesIn = ({column, missing}: Named): {different: number; nameless: number} => {
    const rows = rowsOf(column);
    let different = 0;
    let nameless = rows[0]!;
    for (let code = 1; code < rows.length; code++) {
      if (missing?.[code]) nameless += rows[code]!;
      else if (rows[code]) different++;
    }
    return {different, nameless};
  };
  const persons = person && how.counting === "people" ? namesIn(person) : null;
  return {
    roles: roles.filter((role) => people.country[role]),
    people: persons ? persons.different + persons.nameless : people.rows,
    papers: paper ? namesIn(paper).different : null,
    moments(measure, year) {
      const key = `${measure} ${year}`;
      let own = kept.get(key);
      if (!own) {
        const its = selected(year);
        kept.set(key, (own = momentsOf(people, its, toldBy(measure, people, its), how)));
      }
      return own;
    },
    institutions: (year) =>
      institution ? {rule: paper ? "paper" : "person", points: pointsOf(people, selected(year), how.several)} : null
  };
}
