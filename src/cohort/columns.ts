import {isMissing} from "./missing.js";
import type {Distinct} from "./sheet.js";
import {quote, quoteAll} from "./quote.js";

/** What a column can say of a person. */
export const fields = [
  "person",
  "paper",
  "undergraduate",
  "graduate",
  "work",
  "institution",
  "tier",
  "year",
  "weight"
] as const;
export type Field = (typeof fields)[number];

/** The fields that hold countries, in the order of a life. */
export const roles = ["undergraduate", "graduate", "work"] as const;
export type Role = (typeof roles)[number];

/** Which column holds which field, by its place in the file; a field that no column holds is left out. */
export type Mapping = Readonly<Partial<Record<Field, number>>>;

const country =
  /\b(country|nation|economy|land|pays|pais|paese|kraj|ulke|state)\b|strana|страна|国家|國家|国别|國別|国$|국가|나라|所在国/;

/** Whole headings, folded, that name a field: in English, Chinese and other languages of the conferences' authors. */
const headings: Readonly<Record<Field, string>> = {
  person:
    "person|author|researcher|scholar|scientist|name|full name|author name|person name|person id|author id|researcher id|people|orcid|姓名|作者|作者姓名|人员|人名|学者|研究者|研究人员|人|姓名 id|autor|autorin|forscher|auteur|chercheur|nom|nombre|autora|investigador|pesquisador|nome|autore|著者|氏名|著者名|저자|이름|автор|имя|фио",
  paper:
    "paper|paper id|paper title|title|article|article id|publication|publication id|submission|submission id|work id|doi|forum|openreview id|论文|論文|论文题目|论文标题|论文 id|论文编号|题目|标题|文章|artikel|titel|aufsatz|articolo|articulo|titulo|titre|artigo|論文名|논문|논문 제목|статья",
  undergraduate:
    "undergraduate|undergraduate country|undergrad|undergrad country|bachelor|bachelors|bachelor country|ba country|bsc country|first degree|first degree country|country of first degree|origin|origin country|country of origin|ug|ug country|本科|本科国家|本科所在国|本科国|本科院校所在国|本科毕业国家|来源国|本科国别|bachelorland|land des ersten abschlusses|herkunftsland|pays de licence|pays d origine|licence|pais de grado|grado|pais de origen|pais de graduacao|graduacao|学部|学士|学部の国|학부|학사|학부 국가|бакалавриат|страна бакалавриата",
  graduate:
    "graduate|graduate country|graduate school|graduate school country|grad|grad country|grad school|phd|phd country|doctorate|doctorate country|doctoral country|country of doctorate|country of graduate school|研究生|研究生国家|研究生所在国|博士|博士国家|博士所在国|深造国家|硕博国家|promotion|promotionsland|land der promotion|doctorat|pays de doctorat|doctorado|pais de doctorado|doutorado|pais de doutorado|dottorato|大学院|博士課程|대학원|박사|대학원 국가|аспирантура|страна аспирантуры",
  work: "work|work country|working country|country of work|country|current country|employer country|affiliation country|institution country|workplace|workplace country|location|job country|工作|工作国家|工作所在国|工作国|就业国家|现居国|目前国家|国家|所在国|所在国家|国别|arbeitsland|land|pays|pays de travail|pais|pais de trabajo|pais de trabalho|paese|国|勤務国|국가|근무 국가|страна|страна работы",
  institution:
    "institution|institute|affiliation|employer|organisation|organization|university|company|school|lab|work institution|current institution|机构|單位|单位|工作单位|学校|大学|院校|公司|所在机构|研究机构|einrichtung|arbeitgeber|universitat|etablissement|universite|institucion|universidad|instituicao|universidade|istituzione|universita|所属|所属機関|기관|소속|대학|организация|университет|учреждение",
  tier: "tier|level|track|status|decision|acceptance|presentation|presentation type|category|级别|层次|等级|档次|类别|stufe|kategorie|niveau|categorie|nivel|categoria|区分|등급|уровень",
  year: "year|conference year|publication year|pub year|year of publication|date|年|年份|年度|会议年份|发表年份|届|jahr|annee|an|ano|anno|発表年|연도|년도|год",
  weight:
    "weight|weights|survey weight|sample weight|sampling weight|design weight|person weight|final weight|weighting|wt|wgt|pweight|权重|權重|加权|gewicht|gewichtung|poids|ponderation|peso|pesos|ponderacion|重み|ウェイト|가중치|вес"
};

/** Parts of headings that hint at a field where no whole heading fits. */
const hints: Readonly<Partial<Record<Field, RegExp>>> = {
  undergraduate: /\b(under ?grad\w*|bachelor\w*|b ?sc|ug|origin|first degree)\b|本科|学士|학부|학사|бакалавр/,
  graduate:
    /\b(grad|graduate|graduate school|ph ?d|doctora\w*|doctoral|master\w*|promotion)\b|研究生|博士|硕士|대학원|박사|аспирант/,
  work: /\b(work\w*|current|employ\w*|affiliation|job|residence)\b|工作|就业|现居|勤務|근무|работ/,
  person: /\b(author|person|researcher)\b|作者|姓名/,
  paper: /\b(paper|title|submission)\b|论文|論文/,
  institution: /\b(institution|affiliation|employer|university|organi[sz]ation)\b|机构|单位|大学|学校/,
  tier: /\b(tier|track)\b|级别/,
  // Years of a birth, a foundation or a degree are no years of the table.
  year: /\b(conference|publication|paper|pub|event|edition|survey|award|prize|data|calendar|venue)s? year\b|会议年份|发表年份/,
  weight: /\b(survey|sampl\w+|design|person|final|analysis) w(eigh|g)?ts?\b/
};

/** A heading without case, accents, underscores and camel humps. */
export function foldHeading(heading: string): string {
  return heading
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

// Folding takes headings of other scripts apart the same way on both sides.
const known = new Map(
  Object.entries(headings).flatMap(([field, list]) => list.split("|").map((one) => [foldHeading(one), field as Field]))
);

/** The year in a text: “2022”, “2022.0”, “2022-12-01”, “NeurIPS 2022”; undefined unless it is from 1900 to 2100. */
export function yearOf(text: string): number | undefined {
  const found = /^(\d{4})(\.0+)?$/.exec(text) ?? /(?<!\d)(\d{4})(?!\d)/.exec(text);
  const year = found ? Number(found[1]) : NaN;
  return year >= 1900 && year <= 2100 ? year : undefined;
}

/** Codes of two letters that mean something else as well: the states of the United States. */
const states = new Set(
  "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC".split(
    " "
  )
);

/** What a column holds, by its values that are not missing; shares are of rows from 0 to 1. */
function contents({values, rows}: Distinct) {
  let filled = 0;
  const kept: [value: string, rows: number][] = [];
  for (let k = 1; k < values.length; k++) {
    if (!rows[k] || isMissing(values[k]!)) continue;
    kept.push([values[k]!, rows[k]!]);
    filled += rows[k]!;
  }
  const share = (test: (value: string) => boolean): number =>
    filled ? kept.reduce((sum, [value, times]) => sum + (test(value) ? times : 0), 0) / filled : 0;
  return {filled, distinct: kept.length, values: kept.map(([value]) => value), share};
}

type Contents = ReturnType<typeof contents>;

const isCode = (value: string): boolean => /^[A-Za-z]{2}$/.test(value);
const isNumber = (value: string): boolean => /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(value);
const isTitle = (value: string): boolean =>
  /^((prof|dr|mr|mrs|ms|mx|herr|frau|pd|ing|phd|msc|bsc|sir|mme|sr|sra)\b\.?[ .]*)+$/i.test(value);

/** Whether most of a column's values are countries, in one coding; or “ambiguous” where the codes mean other things too. */
export function codingOf(column: Distinct, isCountry: (text: string) => boolean): "countries" | "ambiguous" | "none" {
  const its = contents(column);
  const share = its.share(isCountry);
  if (share < 1 / 2) return "none";
  if (its.share((one) => isCode(one) && isCountry(one)) < share / 2) return "countries";
  const pairs = its.values.filter(isCode);
  // “No” and “In” are words; a column of codes writes them alike.
  const alike = Math.max(
    ...[/^[A-Z]{2}$/, /^[a-z]{2}$/].map((form) => pairs.filter((one) => form.test(one)).length / pairs.length)
  );
  const known = pairs.filter(isCountry).length / pairs.length;
  if (alike < 0.9 || known < 2 / 3) return "none";
  const upper = pairs.map((one) => one.toUpperCase());
  return upper.length > 3 && upper.every((one) => states.has(one)) ? "ambiguous" : "countries";
}

/** A column with more different values than these does not hold countries, however they are written. */
const mostCountries = 1000;

/** How well a column's content suits a field, from 0 (not at all) to 1. */
function suits(field: Field, its: Contents, column: Distinct, isCountry: (text: string) => boolean): number {
  const {filled, distinct, share} = its;
  if (!filled) return 0;
  switch (field) {
    case "undergraduate":
    case "graduate":
    case "work":
      return codingOf(column, isCountry) === "countries" ? share(isCountry) : 0;
    case "paper":
      // The longest lists of authors apart, a paper has few rows; a form of address is no title of a paper.
      return distinct > 1 && distinct >= filled / 50 && share(isTitle) < 1 / 2 ? 1 : distinct === filled ? 1 : 0;
    case "person":
      if (distinct > mostCountries) return 1;
      return (distinct > filled / 50 || filled < 20) && share((one) => isCountry(one) && !isCode(one)) < 1 / 2 ? 1 : 0;
    case "institution":
      return (distinct > mostCountries || share(isCountry) < 1 / 2) && share(isNumber) < 1 / 2
        ? 1
        : its.values.length < 3
          ? 0.5
          : 0;
    case "tier":
      return distinct <= 20 && (distinct < filled || filled < 10) ? 1 : 0;
    case "year": {
      const years = share((value) => yearOf(value) !== undefined);
      return years >= 1 / 2 ? years : 0;
    }
    case "weight":
      return share(isNumber) > 0.9 ? 1 : 0;
  }
}

/** What recognising found: the mapping, and columns that could be meant and are asked about, as sentences. */
export interface Recognised {
  mapping: Mapping;
  notices: string[];
}

/**
 * Recognises columns by heading and by what they hold: a column is a country's only if most of its values are countries
 * in one coding, a year's if most are years, papers' if they differ as papers do. Where several columns fit one field the
 * surest is taken, the first of equals; no column is taken twice.
 */
export function recognise(columns: readonly Distinct[], isCountry: (text: string) => boolean): Recognised {
  const isRole = (field: Field): field is Role => (roles as readonly Field[]).includes(field);
  const notices: string[] = [];
  const candidates = columns.flatMap((column, i) => {
    const heading = foldHeading(column.name.replace(/ \(\d+\)$/, ""));
    const says = country.test(heading);
    const its = contents(column);
    return fields.flatMap((field) => {
      const whole = known.get(heading) === field;
      if (!whole && !hints[field]?.test(heading)) return [];
      if (says && !whole && !isRole(field)) return [];
      const suit = suits(field, its, column, isCountry);
      if (!suit) {
        const told = whole || says ? unsuited(field, column, its, isCountry) : undefined;
        if (told && !notices.includes(told)) notices.push(told);
        return [];
      }
      return [{field, column: i, score: (whole ? 3 : 1) + suit + (isRole(field) && says ? 1 : 0)}];
    });
  });
  const mapping: Partial<Record<Field, number>> = {};
  const taken = new Set<number>();
  for (const {field, column} of candidates.toSorted((a, b) => b.score - a.score || a.column - b.column)) {
    if (mapping[field] !== undefined || taken.has(column)) continue;
    mapping[field] = column;
    taken.add(column);
  }
  return {mapping, notices};
}

/** Why a column was not taken for what its heading says, where a reader would expect it. */
function unsuited(
  field: Field,
  column: Distinct,
  its: Contents,
  isCountry: (text: string) => boolean
): string | undefined {
  const name = quote(column.name);
  if (!its.filled) return undefined;
  if (field === "paper") {
    return `${name} was not taken for papers: it has ${its.distinct} different ${its.distinct === 1 ? "value" : "values"} in ${its.filled.toLocaleString("en")} rows, such as ${quote(its.values[0]!.slice(0, 40))}. If they are papers, say so below.`;
  }
  if (field === "undergraduate" || field === "graduate" || field === "work") {
    if (codingOf(column, isCountry) === "ambiguous") {
      return `The codes in ${name} are countries or states of the United States (${quoteAll(its.values.slice(0, 3))}). If they are countries, say so below.`;
    }
    const known = its.share(isCountry);
    if (known > 0 && country.test(foldHeading(column.name))) {
      return `${name} was not taken for countries: ${Math.round(100 * known)}% of its values are. If it is one, say so below.`;
    }
  }
  return undefined;
}
