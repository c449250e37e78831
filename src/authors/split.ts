import {decodeEntities} from "./normalise.js";

/**
 * Parts one affiliation text into the affiliations it lists, where a sign leaves no doubt: `+`, a slash between spaces, a
 * semicolon that ends no HTML entity, a bar. `++` is part of a name (Face++), and so is a plus within brackets. A line
 * break is none: it wraps a long line in some lists. A bare department before a sign goes with what follows. Commas,
 * "and", "&" and bare slashes are left alone, because names hold them. Parts are trimmed and never empty; a text
 * without separator comes back alone, and a blank one gives no part.
 */
export function splitAffiliations(text: string): string[] {
  const decoded = decodeEntities(text);
  if (!/[+/;|]/.test(decoded)) {
    const whole = decoded.trim();
    return whole === "" ? [] : [whole];
  }
  const parts = decoded
    .split(/\s*(?<!\+)\+(?!\+)(?![^()]*\))\s*|\s+\/+\s+|\s*[;|]\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length < 2) return parts;
  const whole: string[] = [];
  let unit = "";
  for (const part of parts) {
    if (isBareUnit(part) && part !== parts.at(-1)) {
      unit ||= part;
      continue;
    }
    whole.push(part);
  }
  // Units at the end, after the last institution, stand for that one.
  const kept = whole.filter((part, i) => i === 0 || !isBareUnit(part));
  return [...new Set(kept.length > 0 ? kept : unit ? [unit] : parts)];
}

const department =
  /^(?:the )?(?:dep(?:t|artment|artments|ts)?\.? (?:of|for)\b|department\b|(?:graduate )?school of\b|faculty of\b|college of (?:computer|information|engineering|science|software|electronic|intelligen|mathemat|automation|control)|division of\b|chair (?:of|for)\b|(?:[\w-]+ ){1,3}department$)/i;
const team = /^(?:the )?(?:services computing technology|(?:[\w-]+ ){0,6}(?:lab|laboratory|group)$)/i;
const seat = /universi|institut|academ|hospital|polytech|politec|hochschule|\binc\b|\bltd\b|corp|company|research|,/i;
const acronym = /\b[A-Z]{3,}\b/;

/** Whether a text names a department and nothing it belongs to. */
export function isDepartment(text: string): boolean {
  return department.test(text) && !seat.test(text) && !acronym.test(text);
}

/** Whether a text names a department or a group and nothing it belongs to. */
export function isBareUnit(text: string): boolean {
  return isDepartment(text) || (team.test(text) && !seat.test(text) && !acronym.test(text));
}
