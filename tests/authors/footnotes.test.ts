import {describe, expect, it} from "vitest";
import {partFootnotes} from "../../src/authors/footnotes.js";

describe("partFootnotes(entry)", () => {
  it.each([
    [
      "1Peking University 2Institute of Automation, Chinese Academy of Sciences, 3 Shandong University 4 Tencent",
      "Peking University + Institute of Automation, Chinese Academy of Sciences + Shandong University + Tencent"
    ],
    ["♣Microsoft Research, ♢Georgia Institute of Technology", "Microsoft Research + Georgia Institute of Technology"],
    ["Tsinghua University1, Alibaba Group2", "Tsinghua University + Alibaba Group"],
    ["Tsinghua University1", "Tsinghua University"],
    ["λMBZUAI ξMonash University", "MBZUAI + Monash University"],
    ["aHarvard Business School, bKempner Institute, cMIT", "Harvard Business School + Kempner Institute + MIT"],
    ["UV A", "UVA"],
    ["SUN Y AT-SEN University", "SUN YAT-SEN University"]
  ])("parts %j at its marks", (entry, parts) => expect(partFootnotes(entry)).toBe(parts));

  it.each([
    "Université Paris 8",
    "Stanford University",
    "Shanghai 200240, China",
    "3M",
    "University of California at Berkeley",
    "UNIVERSITY AT BUFFALO",
    "α-AI Lab",
    "University of Oxford, Oxford, UK",
    "Bosch Research North America & Bosch Center for AI"
  ])("leaves %j alone", (entry) => expect(partFootnotes(entry)).toBe(entry));
});
