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
    steps: [
      {
        id: "E1.innovators",
        part: "authors as innovators",
        says: "Authors at a selective conference are innovators.",
        from: ["T6.china"],
        unbridged: "A paper accepted is a paper accepted; whether it is innovation or craft, no count of authors tells."
      },
      {
        id: "E1.incubator",
        part: "an incubator, not an assembly line",
        says: "China's education is not an assembly line but an incubator of innovation.",
        from: ["T7.world", "E2.formed", "C3.rests", "E1.innovators"],
        unbridged:
          "A value judgement: the data count authors, papers and schools, and nothing in them tells innovation from diligence."
      }
    ],
    argued:
      "What can be judged are the premises it is drawn from. The number it starts from stands; the steps from that number to the judgement do not follow from any evidence the article gives. Its own concession, that most of the very top still works in America, is part of what a judgement would have to weigh."
  }
];
