// Ends a test run with one line "N passed, N failed": node tools/check/tally.mjs REPORT STATUS
// REPORT is vitest's JSON, STATUS the exit code of the whole command. Exits 1 unless everything passed.
import {existsSync, readFileSync} from "node:fs";

/**
 * Counts passed and failed tests. A test file that could not be loaded has no tests of its own and counts as one
 * failure, and so does a command that failed although every test that ran passed: a check before the tests, say.
 * @param {{numPassedTests: number, numFailedTests: number, testResults: {status: string, assertionResults: {status: string}[]}[]} | undefined} report
 * @param {number} status
 * @returns {{passed: number, failed: number}}
 */
export function tally(report, status) {
  const passed = report?.numPassedTests ?? 0;
  const unloaded = (report?.testResults ?? []).filter(
    ({status, assertionResults}) => status === "failed" && !assertionResults.some((test) => test.status === "failed")
  );
  const failed = (report?.numFailedTests ?? 0) + unloaded.length;
  return {passed, failed: failed === 0 && (status !== 0 || passed === 0) ? 1 : failed};
}

if (process.argv[1] === import.meta.filename) {
  const [, , path, status] = process.argv;
  const report = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
  const {passed, failed} = tally(report, Number(status));
  if (!report) console.log("No test ran: a check before the tests failed; see above.");
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
