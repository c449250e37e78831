import {encode, type Coded} from "../../src/authors/encode.js";
import type {Resolve, Slot} from "../../src/authors/types.js";

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
 * Papers from one line each: authors parted by `;` as `name:affiliation+affiliation`, `?` for a name not told, `?name`
 * for an author of whom it is not told which affiliation is theirs.
 */
export function table(...lines: string[]): Coded {
  const slots = lines.flatMap((line, p) => {
    const people = line.split(";").map((text) => text.trim().split(":"));
    const team = people.flatMap(([name]) => (/^\?./.test(name!) ? [name!.slice(1)] : []));
    const rows = people.flatMap(([name, places], i): Slot[] => {
      const affiliations = (places ?? "").split("+");
      return affiliations.map((affiliation) => ({
        venue: "neurips",
        year: 2019,
        paper: String(p),
        position: name!.startsWith("?") ? 0 : i + 1,
        authors: people.length,
        affiliation,
        share: 1 / affiliations.length,
        domain: "",
        status: "poster",
        track: "main",
        author: name!.startsWith("?") ? "" : name!
      }));
    });
    return team.length > 0 ? [{...rows[0]!, team}, ...rows.slice(1)] : rows;
  });
  return encode(slots, resolve);
}
