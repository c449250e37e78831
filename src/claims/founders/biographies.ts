import {factOf} from "../../models/schooling.js";
import type {FounderFact} from "../../tables/rows.js";

/** One thing the article says of a founder's schooling, and where to look it up. */
export interface Detail {
  person: string;
  attribute: string;
  /** What the article says, in our words. */
  says: string;
  /** Country that the article's words amount to. */
  place: string;
  /** A word that the published value or its note must have for the institution to agree; null where none is named. */
  institution: string | null;
  /** A field of study the article names, as the published value or note would put it; null where it names none. */
  subject: string | null;
}

/** The schools and degrees that the article gives, person by person. */
export const details: readonly Detail[] = [
  {
    person: "Yuhuai Wu",
    attribute: "early schooling",
    says: "comes from Zhejiang",
    place: "China",
    institution: "Zhejiang",
    subject: null
  },
  {
    person: "Greg Yang",
    attribute: "secondary school",
    says: "went to the United States in junior secondary school",
    place: "United States",
    institution: null,
    subject: null
  },
  {
    person: "Greg Yang",
    attribute: "undergraduate",
    says: "bachelor of mathematics at Harvard",
    place: "United States",
    institution: "Harvard",
    subject: "in mathematics"
  },
  {
    person: "Greg Yang",
    attribute: "highest degree",
    says: "master of mathematics at Harvard",
    place: "United States",
    institution: "Harvard",
    subject: "in mathematics"
  },
  {
    person: "Guodong Zhang",
    attribute: "undergraduate",
    says: "Zhejiang University",
    place: "China",
    institution: "Zhejiang",
    subject: null
  },
  {
    person: "Guodong Zhang",
    attribute: "highest degree",
    says: "University of Toronto",
    place: "Canada",
    institution: "Toronto",
    subject: null
  },
  {
    person: "Zihang Dai",
    attribute: "undergraduate",
    says: "Tsinghua University",
    place: "China",
    institution: "Tsinghua",
    subject: null
  },
  {
    person: "Zihang Dai",
    attribute: "highest degree",
    says: "Carnegie Mellon University",
    place: "United States",
    institution: "Carnegie Mellon",
    subject: null
  }
];

/** How far a detail must agree: in country and institution, or in the subject of study too. */
export type Strictness = "institution" | "subject";

export interface Agreement extends Detail {
  /** What is published, with its row. */
  published: FounderFact;
  agrees: boolean;
  /** In which respect it does not. */
  differs: "country" | "institution" | "subject" | null;
}

/** A subject denied (“in computer science, not in mathematics as the article has it”) is no agreement. */
const names = (text: string, words: string): boolean => text.includes(words) && !text.includes(`not ${words}`);

/** Sets each detail of the article beside what is published of the same person and stage. */
export function compareDetails(
  facts: readonly FounderFact[],
  strictness: Strictness,
  given: readonly Detail[] = details
): Agreement[] {
  return given.map((detail) => {
    const published = factOf(facts, detail.person, detail.attribute);
    const text = `${published.value}; ${published.note ?? ""}`;
    const differs =
      published.place !== detail.place
        ? "country"
        : detail.institution !== null && !text.includes(detail.institution)
          ? "institution"
          : strictness === "subject" && detail.subject !== null && !names(text, detail.subject)
            ? "subject"
            : null;
    return {...detail, published, agrees: differs === null, differs};
  });
}
