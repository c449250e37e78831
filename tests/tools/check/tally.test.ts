import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {spawnSync} from "node:child_process";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {root} from "../../helpers/run.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tally-"));
});
afterAll(() => rm(folder, {recursive: true, force: true}));

/** The last line and the exit code for a report (or none) and the exit code of the command that was to make it. */
async function tally(report: object | undefined, status: number): Promise<{last: string; code: number | null}> {
  const path = join(folder, "report.json");
  await rm(path, {force: true});
  if (report) await writeFile(path, JSON.stringify(report));
  const {stdout, status: code} = spawnSync(process.execPath, ["tools/check/tally.mjs", path, String(status)], {
    cwd: root,
    encoding: "utf8"
  });
  return {last: stdout.trimEnd().split("\n").at(-1)!, code};
}

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({status: test}))
});

describe("tools/check/tally.mjs REPORT STATUS", () => {
  it("succeeds when every test passed", async () => {
    const report = {numPassedTests: 2, numFailedTests: 0, testResults: [file("passed", "passed", "passed")]};
    expect(await tally(report, 0)).toEqual({last: "2 passed, 0 failed", code: 0});
  });

  it("counts failed tests, and a file that could not be loaded as one more", async () => {
    const report = {
      numPassedTests: 1,
      numFailedTests: 1,
      testResults: [file("failed", "passed", "failed"), file("failed")]
    };
    expect(await tally(report, 1)).toEqual({last: "1 passed, 2 failed", code: 1});
  });

  it("counts one failure when a check stopped the command before any test ran", async () => {
    expect(await tally(undefined, 2)).toEqual({last: "0 passed, 1 failed", code: 1});
  });

  it("counts one failure when the command failed although every test passed", async () => {
    const report = {numPassedTests: 3, numFailedTests: 0, testResults: [file("passed", "passed")]};
    expect(await tally(report, 1)).toEqual({last: "3 passed, 1 failed", code: 1});
  });

  it("does not take a run without any test for a success", async () => {
    expect((await tally({numPassedTests: 0, numFailedTests: 0, testResults: []}, 0)).code).toBe(1);
  });
});
