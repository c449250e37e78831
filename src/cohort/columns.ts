import type {Column} from "./sheet.js";

/** What a column can say of a person. */
export const fields = ["person", "paper", "undergraduate", "graduate", "work", "institution", "tier", "year"] as const;
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
  year: "year|conference year|publication year|pub year|year of publication|date|年|年份|年度|会议年份|发表年份|届|jahr|annee|an|ano|anno|発表年|연도|년도|год"
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
  year: /\byear\b|年份/
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

const sampled = 200;

/** The share of a column's values, among its first, that pass a test. */
function shareOf({values}: Column, test: (value: string) => boolean): number {
  const some = values.slice(1, sampled + 1);
  return some.length ? some.filter(test).length / some.length : 0;
}

/** The year in a text: “2022”, “2022.0”, “2022-12-01”, “NeurIPS 2022”; undefined unless it is from 1900 to 2100. */
export function yearOf(text: string): number | undefined {
  const found = /^(\d{4})(\.0+)?$/.exec(text) ?? /(?<!\d)(\d{4})(?!\d)/.exec(text);
  const year = found ? Number(found[1]) : NaN;
  return year >= 1900 && year <= 2100 ? year : undefined;
}

/**
 * Recognises columns by heading and checks them by content: a column is taken for a country's only if a third of its
 * values are countries (or if its heading says “country”), for a year's only if half are years. Where several columns
 * fit one field the surest is taken, the first of equals; no column is taken twice.
 */
export function recognise(columns: readonly Column[], isCountry: (text: string) => boolean): Mapping {
  const isRole = (field: Field): field is Role => (roles as readonly Field[]).includes(field);
  const candidates = columns.flatMap((column, i) => {
    const heading = foldHeading(column.name.replace(/ \(\d+\)$/, ""));
    const says = country.test(heading);
    return fields.flatMap((field) => {
      const whole = known.get(heading) === field;
      if (!whole && !hints[field]?.test(heading)) return [];
      let score = whole ? 3 : 1;
      if (isRole(field)) {
        const share = shareOf(column, isCountry);
        if (share < 1 / 3 && !says) return [];
        score += share + (says ? 1 : 0);
      } else if (says && !whole) return [];
      if (field === "year") {
        const share = shareOf(column, (value) => yearOf(value) !== undefined);
        if (share < 1 / 2) return [];
        score += share;
      }
      return [{field, column: i, score}];
    });
  });
  const mapping: Partial<Record<Field, number>> = {};
  const taken = new Set<number>();
  for (const {field, column} of candidates.toSorted((a, b) => b.score - a.score || a.column - b.column)) {
    if (mapping[field] !== undefined || taken.has(column)) continue;
    mapping[field] = column;
    taken.add(column);
  }
  return mapping;
}
