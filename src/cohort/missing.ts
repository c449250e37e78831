/**
 * What tools write for a value that is not known: R, pandas, SQL, spreadsheets, SAS and Stata, and people in several
 * languages. Spellings count: “Na”, “Nan” and “Null” are names of people.
 */
const markers = new Set(
  [
    "",
    "NA|na|N/A|n/a|N/a|#N/A|#NA|#N/A N/A|N.A.|n.a.|<NA>|NaN|nan|-nan|NaT|NULL|null|(null)|<null>|\\N|None|none|NONE|nil",
    "undefined|UNDEFINED|-|--|---|–|—|.|..|?|??|???|unknown|Unknown|UNKNOWN|(unknown)|missing|Missing|MISSING|(blank)",
    "not available|Not available|Not Available|not applicable|Not applicable|Not Applicable|no data|No data",
    "#REF!|#VALUE!|#DIV/0!|#NAME?|#NUM!|#NULL!|1.#IND|-1.#IND|1.#QNAN|1.#INF",
    "无|無|未知|不详|不詳|不明|暂无|空|なし|없음|미상|k. A.|k.A.|keine Angabe|unbekannt|inconnu|desconocido|s/d",
    "неизвестно|нет данных"
  ].flatMap((line) => line.split("|"))
);

/** The markers, for engines of their own; the empty text is among them. */
export const missingMarkers: readonly string[] = [...markers];

/** Whether a text, trimmed, stands for a missing value. In a column of two-letter country codes “NA” may be Namibia. */
export const isMissing = (text: string): boolean => text.length < 16 && markers.has(text);
