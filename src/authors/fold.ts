/** A title without case, accents, spaces and punctuation, so that two printings of it compare equal. */
export function foldTitle(title: string): string {
  return title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

const plain = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** A person's name without case, accents and punctuation, words in order: what "distinct name" means here. */
export function foldName(name: string): string {
  // Most names are plain letters with single spaces, and need no more than their case folded.
  if (plain.test(name)) return name.toLowerCase();
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
