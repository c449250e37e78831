import {type ChildProcess, fork} from "node:child_process";
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

interface CheckRequest {
  number: number;
  page: string;
  text: string;
}

interface CheckReply {
  number: number;
  problems: TypeProblem[];
  failure?: string;
}

/**
 * Starts, when it is first asked, a process that checks code in pages of the folder `root` as `npm run check:cells` does:
 * the compiler takes seconds to begin with, and the preview goes on answering meanwhile. It ends with the one that
 * started it.
 */
export function createTypeChecker(root: string): TypeChecker {
  let checker: ChildProcess | undefined;
  let number = 0;
  const asked = new Map<number, {resolve: (problems: TypeProblem[]) => void; reject: (reason: unknown) => void}>();
  const start = (): ChildProcess => {
    const started = fork(import.meta.filename, [root], {execArgv: ["--import", "tsx"]});
    started.unref();
    started.on("message", (answer) => {
      const {number, problems, failure} = answer as CheckReply;
      const one = asked.get(number);
      asked.delete(number);
      if (failure === undefined) one?.resolve(problems);
      else one?.reject(new Error(failure));
    });
    started.on("exit", (code) => {
      checker = undefined;
      for (const {reject} of asked.values()) reject(new Error(`what checks types ended with code ${code}`));
      asked.clear();
    });
    return started;
  };
  return {
    check: (page, text) =>
      new Promise((resolve, reject) => {
        asked.set(++number, {resolve, reject});
        (checker ??= start()).send({number, page, text} satisfies CheckRequest);
      })
  };
}

/** What `checkCells` prints of a page, taken apart. */
function parsed(problem: string): TypeProblem {
  const [, line, column, message] = /:(\d+):(\d+) - (.*)$/s.exec(problem)!;
  return {line: Number(line), column: Number(column), message: message!};
}

if (process.argv[1] === import.meta.filename && process.send) {
  const root = process.argv[2]!;
  const {createCellChecker} = await import("../check/pages/types.js");
  const check = createCellChecker({root: process.cwd()});
  const answer = (one: CheckReply): unknown => process.send!(one);
  process.on("message", (question) => {
    const {number, page, text} = question as CheckRequest;
    try {
      answer({number, problems: check([readPage(join(root, `${page}.md`), text)]).map(parsed)});
    } catch (error) {
      answer({number, problems: [], failure: error instanceof Error ? error.message : String(error)});
    }
  });
}
