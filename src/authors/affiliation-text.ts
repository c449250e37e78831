/** Texts that venues print where they name no affiliation. */
const placeholders =
  /^\W*((paper )?under (double[- ]blind )?review.*|(affiliations? )?(is |are )?(not|un) ?(provided|known|specified|available)( in the text)?( affiliations?)?|unknown affiliation|anonymous.*|none|null|nan|n\/a|(equal contribution|corresponding authors?).*|abstract|(\d\. )?introduction|affiliation (one|two|three|of (the )?\w+ author))\W*$|\bopen access version, provided by the computer vision foundation|^the final published version of the proceedings/i;

/** Whether a text states no affiliation: a placeholder, a footnote, or nothing but signs and numbers. */
export function saysNothing(affiliation: string): boolean {
  return !/\p{L}/u.test(affiliation) || /^\s*\{[\w\s.,-]+\}?$/.test(affiliation) || placeholders.test(affiliation);
}

const nowAt =
  /^(.*?\S)[\s,;(\-–[]+(?:and )?(?:(?:is|are) )?(?:currently|now|presently)\s+(?:at|with|in)\s+(.+?)[)\]]*$/i;
const doneAt =
  /^(.*?\S)[\s,;(\-–[*]+(?:the |this )?work\s+(?:was\s+|partially\s+|mostly\s+)*(?:done|performed|conducted|completed)\s+(?:while|when|during)?\s*(?:an? )?(?:intern\w*|being|visiting|the author was)?\s*(?:at|with|in)\s+(.+?)[)\]]*$/i;

/**
 * Of a text that tells of a move, the part that is meant. "X (currently at Z)" and "Z (work done at X)": `then` is X,
 * where the work was done, `now` is Z, where the author went. A text without a move comes back whole.
 */
export function settleMove(text: string, moved: "then" | "now"): string {
  const current = nowAt.exec(text);
  if (current) return (moved === "then" ? current[1] : current[2]) ?? text;
  const done = doneAt.exec(text);
  if (done) return (moved === "then" ? done[2] : done[1]) ?? text;
  return text;
}
