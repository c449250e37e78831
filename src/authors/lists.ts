import {perRun, type Read} from "../derive/recipe.js";
import type {Malformed, Paper} from "./paper.js";
import {readPaperlist} from "./read-paperlists.js";
import {paperlists} from "./venues.js";

/** All conference lists of a run, read once. */
export const allPaperlists = perRun((read: Read) => {
  const papers: Paper[] = [];
  const malformed: Malformed[] = [];
  for (const source of paperlists) {
    const reading = readPaperlist(read(source.path), source);
    for (const paper of reading.papers) papers.push(paper);
    malformed.push(...reading.malformed);
  }
  return {papers, malformed};
});
