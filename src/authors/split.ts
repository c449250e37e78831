import {decodeEntities} from "./normalise.js";

/**
 * Parts one affiliation text into the affiliations it lists, where the separator leaves no doubt: `+`, a slash between
 * spaces, a semicolon that ends no HTML entity, a bar. A line break is none: it wraps a long line in some lists. Commas, "and", "&" and bare slashes are left alone,
 * because names hold them; the resolver takes the first institution there. Parts are trimmed and never empty; a text
 * without separator comes back alone, and a blank one gives no part.
 */
export function splitAffiliations(text: string): string[] {
  const parts = decodeEntities(text)
    .split(/\s*\+\s*|\s+\/+\s+|\s*[;|]\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return parts.length > 1 ? [...new Set(parts)] : parts;
}
