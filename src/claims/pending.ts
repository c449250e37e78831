import type {Claim, Section} from "./types.js";

type Described = Pick<Claim, "id" | "page" | "title" | "says">;

const pending =
  (section: Section) =>
  (claim: Described): Claim => ({...claim, section, assertions: [], argued: "Not evaluated yet."});

/** Claims described but not evaluated yet: what the article says, and where it will be argued. */
export const money: readonly Claim[] = (
  [
    {
      id: "M1",
      page: "money",
      title: "What a university has",
      says: "A university's yearly budget is of the order of ten billion yuan; Tsinghua's is about {article-2024-budget-tsinghua}."
    },
    {
      id: "M2",
      page: "money",
      title: "The electricity bill",
      says: "Training ChatGPT takes {article-2024-electricity-chatgpt} of electricity a year; few institutions could find that."
    },
    {
      id: "M3",
      page: "money",
      title: "Ten thousand cards",
      says: "Not even Tsinghua or Peking could build a cluster of ten thousand cards, which is routine for firms."
    },
    {
      id: "M4",
      page: "money",
      title: "Firms replace universities",
      says: "Firms have replaced universities as the main force of AI research."
    },
    {
      id: "M5",
      page: "money",
      title: "Huawei's trillion",
      says: "Huawei spent {article-2024-rd-decade-huawei} on R&D in ten years; a tenth of it would already be a fortune for AI."
    },
    {
      id: "M6",
      page: "money",
      title: "BYD's driving",
      says: "BYD put more than {article-2024-smart-driving-byd} into smart driving."
    },
    {
      id: "M7",
      page: "money",
      title: "Alibaba's plan",
      says: "Alibaba will invest more than {article-2025-plan-alibaba} in three years, more than in the past ten."
    },
    {id: "M8", page: "money", title: "ByteDance's billions", says: "ByteDance spends tens of billions of yuan a year."},
    {
      id: "M9",
      page: "money",
      title: "Tencent's quarter",
      says: "Tencent put {article-2024-q2-ai-tencent} into AI in one quarter of 2024."
    },
    {
      id: "M10",
      page: "money",
      title: "High-Flyer's cluster",
      says: "High-Flyer put {article-2021-firefly-2-high-flyer} into its cluster Firefly-2."
    }
  ] satisfies Described[]
).map(pending("money"));

export const cause: readonly Claim[] = (
  [
    {
      id: "C1",
      page: "cause",
      title: "No firms, no talent",
      says: "Without corporate investment there is no talent: American strength rests on Google, Microsoft and Musk."
    },
    {
      id: "C2",
      page: "cause",
      title: "Europe and Japan look on",
      says: "Europe and Japan have great universities but few technology firms, and so are mere spectators."
    },
    {
      id: "C3",
      page: "cause",
      title: "Faith and money",
      says: "The surge of Chinese talent rests on the faith and the money of Chinese industry."
    }
  ] satisfies Described[]
).map(pending("cause"));

export const conclusion: readonly Claim[] = (
  [
    {
      id: "E1",
      page: "index",
      title: "An incubator, not an assembly line",
      says: "Chinese education is an incubator of innovation, not an assembly line."
    },
    {
      id: "S1",
      page: "since",
      title: "What came after",
      says: "The audit's own question: what has happened since the article was published?"
    }
  ] satisfies Described[]
).map(pending("conclusion"));
