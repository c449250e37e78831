/** The colours of places, the same on every page; the style sheet gives each its light and its dark shade. */
const places: Readonly<Record<string, string>> = {
  China: "var(--china)",
  CN: "var(--china)",
  "United States": "var(--united-states)",
  US: "var(--united-states)",
  Europe: "var(--europe)",
  India: "var(--india)",
  "United Kingdom": "var(--united-kingdom)",
  Canada: "var(--canada)",
  Others: "var(--others)"
};

/** The colour of a place: its own where it has one, else that of all others. */
export function colour(place: string): string {
  return places[place] ?? "var(--others)";
}

/** The mark of each support verdict, so that colour is never the only sign. */
export const supportMarks: Readonly<Record<string, string>> = {
  holds: "●",
  "holds with conditions": "◐",
  undecided: "○",
  fails: "✕",
  "not testable": "–",
  "not evaluated yet": "…"
};

/** The class that colours a verdict: its words joined by hyphens. */
export const verdictClass = (verdict: string): string => verdict.replaceAll(" ", "-");
