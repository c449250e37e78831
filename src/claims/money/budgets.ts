import {dimension} from "../../audit/rules/dimensions.js";
import type {Evidence} from "../../audit/rules/evidence.js";

const universities = {
  tsinghua: "Tsinghua",
  peking: "Peking",
  zhejiang: "Zhejiang",
  "shanghai-jiao-tong": "Shanghai Jiao Tong"
};
const years = {
  2020: "budget of 2020",
  2022: "budget of 2022",
  2024: "budget of 2024"
};
export const university = dimension("university", "University", universities);
export const budgetYear = dimension("budget", "Budget", years);
/** The years of which Tsinghua's budget was found; that of 2025 came out after the article. */
export const budgetSince2019 = dimension(
  "budget",
  "Budget",
  {
    2019: "budget of 2019",
    2021: "budget of 2021",
    ...years,
    2023: "budget of 2023"
  },
  {about: "words"}
);

/** A university's whole yearly budget, in bn CNY. */
export const budget = (evidence: Evidence, name: string, year: string) =>
  evidence.figure(`universities-${year}-budget-${name}`);
