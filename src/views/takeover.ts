import type {SectorShare} from "../tables/rows.js";

/** A year's notable models of one kind of maker: a row of the models table. */
export interface ModelCount {
  year: number;
  maker: string;
  models: number;
  compute: number | null;
}

/** Where new doctors of computing go: a row of the careers table. */
export interface Career {
  year: number;
  employer: string;
  percent: number;
}

/** Firms' or universities' part in one kind of research in a year, in per cent of all of it. */
export interface ResearchPart {
  panel: string;
  year: number;
  line: "firms" | "universities";
  value: number;
}

/** What research is measured by, in the order in which firms lead. */
export const panels = [
  "notable models",
  "computing to train them",
  "new doctors of computing",
  "NeurIPS authorship"
] as const;

/**
 * Firms' and universities' parts by year since `from`, each of its own whole: notable models and the computing known to
 * have gone into them (what both made together is in neither part), first jobs of new US doctors of computing, and
 * NeurIPS authorship of the world by the fractional rule. Years in which the whole is nought are left out.
 */
export function takeover(
  {
    models,
    careers,
    sectors
  }: {
    models: readonly ModelCount[];
    careers: readonly Career[];
    sectors: readonly SectorShare[];
  },
  {from = 2013}: {from?: number} = {}
): ResearchPart[] {
  const years = [...new Set([models, careers, sectors].flatMap((rows) => rows.map(({year}) => year)))]
    .filter((year) => year >= from)
    .toSorted((a, b) => a - b);
  const parts = (panel: string, year: number, firms: number, universities: number, whole: number): ResearchPart[] =>
    whole > 0
      ? [
          {panel, year, line: "firms", value: (100 * firms) / whole},
          {panel, year, line: "universities", value: (100 * universities) / whole}
        ]
      : [];
  return years.flatMap((year) => {
    const made = models.filter((row) => row.year === year);
    const of = (value: (row: ModelCount) => number, maker?: string): number =>
      made.filter((row) => maker === undefined || row.maker === maker).reduce((sum, row) => sum + value(row), 0);
    const count = ({models}: ModelCount): number => models;
    const computing = ({compute}: ModelCount): number => compute ?? 0;
    const jobs = careers.filter((row) => row.year === year);
    const job = (employer: string): number => jobs.find((row) => row.employer === employer)?.percent ?? 0;
    const written = sectors.filter(
      (row) =>
        row.year === year &&
        row.country === "world" &&
        row.rule === "institution" &&
        row.place === "location" &&
        row.tracks === "main"
    );
    const writing = (sector: string): number => written.find((row) => row.sector === sector)?.share ?? 0;
    return [
      ...parts(panels[0], year, of(count, "industry"), of(count, "academia"), of(count)),
      ...parts(panels[1], year, of(computing, "industry"), of(computing, "academia"), of(computing)),
      ...parts(panels[2], year, job("industry"), job("academia"), jobs.length ? 100 : 0),
      ...parts(panels[3], year, writing("firm"), writing("university"), written.length ? 1 : 0)
    ];
  });
}
