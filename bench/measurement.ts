/** One measured number: what it is, in which unit, the most or least it may be, and what it is compared with. */
export interface Measurement {
  bench: string;
  name: string;
  value: number;
  unit: string;
  /** The figure that was asked for. */
  bar?: number;
  /** The same quantity of what it is compared with, measured in the same run. */
  baseline?: number;
  /** The value as a multiple of the baseline. */
  ratio?: number;
}

/** Units by the ends of names, such as `coldSeconds`; what ends otherwise is a count. */
const units: readonly [ending: RegExp, unit: string][] = [
  [/(P95|P50)?Ms$|^ms/, "ms"],
  [/Seconds$/, "s"],
  [/PerSecond$/, "1/s"],
  [/MiB$/, "MiB"],
  [/Bytes$/, "bytes"],
  [/Ratio\w*$|^ratio/i, "×"]
];

const unitOf = (name: string): string => units.find(([ending]) => ending.test(name))?.[1] ?? "";

/**
 * Measurements from what a bench returns. Numbers by name are taken as they are named: `xBarMs` or `xMsBar` is the bar
 * of `xMs`, and the end of a name says its unit.
 */
export function normalise(bench: string, results: Record<string, number> | readonly Measurement[]): Measurement[] {
  if (Array.isArray(results)) return (results as readonly Measurement[]).map((one) => complete({...one, bench}));
  const named = results as Record<string, number>;
  const bars = new Map(
    Object.entries(named).flatMap(([name, value]) => {
      const of = name.replace("Bar", "");
      return name.includes("Bar") && of in named ? [[of, value] as const] : [];
    })
  );
  return Object.entries(named)
    .filter(([name]) => !(name.includes("Bar") && bars.has(name.replace("Bar", ""))))
    .map(([name, value]) => {
      const bar = bars.get(name);
      return {bench, name, value, unit: unitOf(name), ...(bar === undefined ? {} : {bar})};
    });
}

/** A measurement with its ratio worked out. */
const complete = (one: Measurement): Measurement =>
  one.baseline === undefined || one.ratio !== undefined ? one : {...one, ratio: one.value / one.baseline};

const short = (value: number | null | undefined): string => (value == null ? "" : String(Number(value.toPrecision(4))));

/** The machine and all measurements as one Markdown table. */
export function toMarkdown(machine: Readonly<Record<string, string>>, measured: readonly Measurement[]): string {
  return [
    Object.entries(machine)
      .map(([what, value]) => `${what}: ${value}`)
      .join(" · "),
    "",
    "| bench | what | value | unit | bar | baseline | ratio |",
    "| --- | --- | ---: | --- | ---: | ---: | ---: |",
    ...measured.map(
      ({bench, name, value, unit, bar, baseline, ratio}) =>
        `| ${bench} | ${name} | ${short(value)} | ${unit} | ${short(bar)} | ${short(baseline)} | ${short(ratio)} |`
    ),
    ""
  ].join("\n");
}
