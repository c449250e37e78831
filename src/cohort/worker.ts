import {answer} from "./answer.js";
import {createCountries} from "./countries.js";
import {openFile, type Opened} from "./open.js";
import {FileError} from "./sheet.js";
import type {CohortAnswer} from "./summarise.js";
import type {Choices} from "./understand.js";
import {warmUp} from "./warm-up.js";
import {quote} from "./quote.js";

/** What the worker is sent: a file, once, and then choices to count it by; before, that a file is likely to come. */
export type Request = {file: Blob} | {choices: Choices} | {soon: true};

/** What it sends back: how far it has come (0 to 1), an answer, or a sentence on why there is none. */
export type Message = {progress: number} | {answer: CohortAnswer} | {failed: string};

const say = (message: Message): void => self.postMessage(message);
const countries = createCountries();
let opened: Opened | undefined;
let idle = true;

/** Reading is the longer part; the bar leaves the rest of its way to counting. */
const readingPart = 0.8;
const progress = (fraction: number): void => say({progress: readingPart * fraction});

self.onmessage = async ({data}: MessageEvent<Request>): Promise<void> => {
  if ("soon" in data) return warmUp(countries, () => idle);
  idle = false;
  try {
    if ("file" in data) {
      progress(0);
      opened = await openFile(data.file, {countries, progress});
      say({progress: readingPart});
      say({answer: answer(opened.sheet, opened.choices, countries)});
    } else if (opened) {
      const {choices} = data;
      say({answer: answer(await opened.holding(choices, progress), choices, countries)});
    }
  } catch (error) {
    const unforeseen = (): string => {
      const why = error instanceof Error ? error.message : String(error);
      return `The file could not be counted (${quote(why.slice(0, 200))}). Nothing was changed; try it saved as CSV.`;
    };
    say({failed: error instanceof FileError ? error.message : unforeseen()});
  }
};
