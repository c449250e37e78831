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
        id: "E1.meets",
        part: "worth shown where schooling and money meet",
        says: "Only where China's education and industry's money meet does the worth of that education show.",
        from: ["T7.world", "C3.rests"],
        unbridged:
          "To see what money adds, one would have to set such schooling with it beside the same without it; we found no table that does."
      },
      {
        id: "E1.incubator",
        part: "an incubator, not an assembly line",
        says: "China's education is not an assembly line but an incubator of innovation.",
        from: ["E1.meets", "E2.formed", "E1.innovators"],
        although: ["T16.printed", "T16.institutions"],
        unbridged:
          "A value judgement: the data count authors, papers and schools, and nothing in them tells innovation from diligence."
      }
    ],
    found:
      "[Incubator or assembly line is a judgement](E1.incubator not testable), and what it is drawn from stands only in part: the numbers do, the account of the people does not.",
    argued:
      "What can be judged are the premises it is drawn from. The number it starts from stands; the steps from that number to the judgement do not follow from any evidence the article gives: [authors are not innovators by being counted, and no count tells them](E1.innovators not testable), and [no table sets such schooling with industry's money beside the same without it](E1.meets not testable). Its own concession, that most of the very top still works in America, is part of what a judgement would have to weigh."
  }
];
