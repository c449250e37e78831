/**
 * The date every generated file is given. Framework writes modification times into the pages, and the same commit
 * must build to the same bytes on any day; the reproducible-builds convention lets the environment choose another.
 */
export const modified = new Date(1000 * Number(process.env.SOURCE_DATE_EPOCH ?? Date.UTC(2025, 1, 24) / 1000));
