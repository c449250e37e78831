import type {Claim, Section} from "./types.js";

type Described = Pick<Claim, "id" | "page" | "title" | "says">;

const pending =
  (section: Section) =>
  (claim: Described): Claim => ({...claim, section, assertions: [], argued: "Not evaluated yet."});

/** Claims described but not evaluated yet: what the article says, and where it will be argued. */
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
