import {encode, type Coded} from "../../src/authors/encode.js";
import type {Paper} from "../../src/authors/paper.js";
import type {Resolve} from "../../src/authors/types.js";

/**
 * A stand-in resolver: `MIT@US` is institution MIT in the US, `DeepMind@GB<Google@US` is owned from elsewhere, a text
 * without `@` is unresolved.
 */
export const resolve: Resolve = (affiliation) => {
  if (affiliation === "") {
    return {institution: "", country: "", headquarters: "", owner: "", sector: "unknown", ror: "", why: "blank"};
  }
  const [own, owner] = affiliation.split("<");
  const [institution, country] = own!.split("@");
  const [parent, seat] = (owner ?? own)!.split("@");
  if (country === undefined) {
    return {institution: "", country: "", headquarters: "", owner: "", sector: "unknown", ror: "", why: "unresolved"};
  }
  return {
    institution: institution!,
    country,
    headquarters: seat!,
    owner: parent!,
    sector: "university",
    ror: "",
    why: "alias"
  };
};

/**
 * Papers from one line each: authors parted by `;` as `name:affiliation+affiliation`, `?` in a table that names each
 * affiliation once a paper, `?name` for an author of whom it is not told which affiliation is theirs.
 */
export function table(...lines: string[]): Coded {
  const papers = lines.map((line, p): Paper => {
    const people = line.split(";").map((text) => text.trim().split(":"));
    const affiliations = people.map(([, places]) => places ?? "");
    return {
      venue: "neurips",
      year: 2019,
      paper: String(p),
      title: "",
      status: "poster",
      printed: "",
      track: "main",
      authors: people.map(([name]) => name!.replace("?", "")),
      // A list that is longer than that of the authors does not tell whose they are.
      affiliations: /\?\w/.test(line) ? [...affiliations, ""] : affiliations,
      domains: [],
      profiles: [],
      roles: []
    };
  });
  const kind = lines.some((line) => line.includes("?:")) ? "paper" : "author";
  return encode(papers, {kind, split: (text) => text.split("+"), resolve});
}
