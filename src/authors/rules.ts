/**
 * How a paper is counted. `person`: every distinct name of the table is one point, spread over that person's slots.
 * `slot`: every author of every paper is one point. `institution`: a paper is one point, shared equally among its
 * distinct institutions. `author`: a paper is one point, shared equally among its authors with an affiliation. `any`: a
 * paper is one point for each unit it names. `first`, `last`: a paper is one point for its first or last author.
 */
export const rules = ["person", "slot", "institution", "author", "any", "first", "last"] as const;
export type Rule = (typeof rules)[number];
