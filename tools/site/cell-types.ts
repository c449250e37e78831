import {isMainThread, parentPort, Worker, workerData} from "node:worker_threads";
import {join} from "node:path";
import {readPage} from "../check/pages/read.js";

/** Something the compiler says of a page's code: line and column in the page's file, counted from one. */
export interface TypeProblem {
  line: number;
  column: number;
  message: string;
}

/** Checks the code in texts of pages; a question overtaken by a newer one of the same page is answered like that. */
export interface TypeChecker {
  check(page: string, text: string): Promise<TypeProblem[]>;
}

interface Question {
  number: number;
  page: string;
  text: string;
}

/**
 * Starts, when it is first asked, a thread that checks code in pages of the folder `root` as `npm run check:cells` does:
 * the compiler takes seconds to begin with, and the preview goes on answering meanwhile.
 */
export function createTypeChecker(root: string): TypeChecker {
  let worker: Worker | undefined;
  let number = 0;
  const asked = new Map<number, {resolve: (problems: TypeProblem[]) => void; reject: (reason: unknown) => void}>();
  const start = (): Worker => {
    const started = new Worker(new URL(import.meta.url), {workerData: {root}, execArgv: ["--import", "tsx"]});
    started.unref();
    started.on(
      "message",
      ({number, problems, failure}: {number: number; problems: TypeProblem[]; failure?: string}) => {
        const one = asked.get(number);
        asked.delete(number);
        if (failure === undefined) one?.resolve(problems);
        else one?.reject(new Error(failure));
      }
    );
    started.on("error", (reason) => {
      worker = undefined;
      for (const {reject} of asked.values()) reject(reason);
      asked.clear();
    });
    return started;
  };
  return {
    check: (page, text) =>
      new Promise((resolve, reject) => {
        asked.set(++number, {resolve, reject});
        (worker ??= start()).postMessage({number, page, text} satisfies Question);
      })
  };
}

/** What `checkCells` prints of a page, taken apart. */
function parsed(problem: string): TypeProblem {
  const [, line, column, message] = /:(\d+):(\d+) - (.*)$/s.exec(problem)!;
  return {line: Number(line), column: Number(column), message: message!};
}

if (!isMainThread && (workerData as {root?: string} | null)?.root !== undefined) {
  const {root} = workerData as {root: string};
  const {createCellChecker} = await import("../check/pages/types.js");
  const check = createCellChecker({root: process.cwd()});
  parentPort!.on("message", ({number, page, text}: Question) => {
    try {
      const problems = check([readPage(join(root, `${page}.md`), text)]).map(parsed);
      parentPort!.postMessage({number, problems});
    } catch (error) {
      parentPort!.postMessage({number, problems: [], failure: error instanceof Error ? error.message : String(error)});
    }
  });
}
