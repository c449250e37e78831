import type {Claim} from "../../audit/rules/types.js";

/** E1: the value judgement that the article ends on. */
export const ending: readonly Claim[] = [
  {
    id: "E1",
    section: "conclusion",
    page: "index",
    title: "An incubator, not an assembly line",
    says: "Chinese education is an incubator of innovation, not an assembly line.",
    assertions: [],
    untestable:
      "A value judgement: the data count authors, papers and schools, and nothing in them tells innovation from diligence.",
    argued:
      "What can be judged are the premises it is drawn from. The number it starts from stands; the steps from that number to the judgement do not follow from any evidence the article gives."
  }
];
