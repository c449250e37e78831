import type {Status, Track} from "./types.js";

/** Lower-cased printed status → folded status. */
const statuses: Record<string, Status> = {
  oral: "oral",
  // ICLR 2020 calls its orals talks; NeurIPS 2022 printed its orals as highlighted papers.
  talk: "oral",
  "top-5%": "oral",
  highlighted: "oral",
  spotlight: "spotlight",
  // CVPR since 2023: about a tenth of the accepted papers.
  highlight: "spotlight",
  // ICLR 2023's words for what it otherwise calls orals and spotlights.
  "top-25%": "spotlight",
  poster: "poster",
  technical: "accept",
  long: "accept",
  short: "accept",
  "long main": "accept",
  "short main": "accept",
  reject: "reject",
  "desk reject": "reject",
  withdraw: "withdraw",
  // Tracks of NAACL that its list prints as statuses.
  industry: "other",
  "system demonstrations": "other"
};

/**
 * Folds a venue's printed status to one spelling. Findings papers, industry papers and system
 * demonstrations (ACL, EMNLP, NAACL) are `other`: refereed, yet outside the conference proper. An empty status is `unknown`. Throws a RangeError on a status never met before, so that a new
 * edition of a list is looked at and not guessed.
 */
export function foldStatus(printed: string): Status {
  const text = printed.trim().toLowerCase();
  if (text === "") return "unknown";
  if (text.includes("findings")) return "other";
  const status = statuses[text];
  if (!status) throw new RangeError(`Status "${printed}" is not one of ${Object.keys(statuses).join(", ")}.`);
  return status;
}

/** Folds a venue's printed track. Demonstrations, surveys, doctoral consortia and special tracks are `other`. */
export function foldTrack(printed: string): Track {
  const text = printed.trim().toLowerCase();
  if (text === "") return "unknown";
  if (text === "main") return "main";
  if (text === "datasets & benchmarks") return "datasets";
  if (text === "journal track") return "journal";
  return "other";
}

/** Whether a paper with this status was accepted to the conference proper. */
export function isAccepted(status: Status): boolean {
  return status === "oral" || status === "spotlight" || status === "poster" || status === "accept";
}
