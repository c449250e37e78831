import {createCountries} from "./countries.js";
import type {Choices} from "./people.js";
import {checkSize, readSheet} from "./read.js";
import {FileError, type Sheet} from "./sheet.js";
import {type Answer, answer, choicesFor} from "./summarise.js";

/** What the worker is sent: a file, once, and then choices to count it by. */
export type Request = {file: Blob} | {choices: Choices};

/** What it sends back: how far it has come (0 to 1), an answer, or a sentence on why there is none. */
export type Message = {progress: number} | {answer: Answer} | {failed: string};

const say = (message: Message): void => self.postMessage(message);
const countries = createCountries();
let sheet: Sheet | undefined;

/** Reading is the longer part; the bar leaves the rest of its way to counting. */
const readingPart = 0.7;

async function open(file: Blob): Promise<Sheet> {
  checkSize(file.size);
  let buffer: ArrayBuffer;
  try {
    buffer = await file.arrayBuffer();
  } catch {
    throw new FileError(
      "The file could not be opened: it may be a folder, or have been moved or changed meanwhile. Choose it again."
    );
  }
  say({progress: 0.05});
  return readSheet(buffer, {progress: (fraction) => say({progress: 0.05 + (readingPart - 0.05) * fraction})});
}

self.onmessage = async ({data}: MessageEvent<Request>): Promise<void> => {
  try {
    if ("file" in data) {
      sheet = await open(data.file);
      say({progress: readingPart});
      say({answer: answer(sheet, choicesFor(sheet, countries), countries)});
    } else if (sheet) say({answer: answer(sheet, data.choices, countries)});
  } catch (error) {
    const unforeseen = (): string => {
      const why = error instanceof Error ? error.message : String(error);
      return `The file could not be counted (${why.slice(0, 200)}). Nothing was changed; try it saved as CSV.`;
    };
    say({failed: error instanceof FileError ? error.message : unforeseen()});
  }
};
