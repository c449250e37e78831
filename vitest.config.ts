import {availableParallelism} from "node:os";
import {defineConfig} from "vitest/config";
import {BaseSequencer, type TestSpecification} from "vitest/node";

/** Tests that start other programs and then mostly wait for them: first, so that others run meanwhile. */
const long = ["tests/tools/site/build.test.ts", "tests/tools/site/dev.test.ts", "tests/contributing.test.ts"];

/** Tests in a real browser: last, when the site that the first one builds is there to be opened, and its tables. */
const inBrowser = "tests/browser/*.test.ts";
const onTables = "tests/data/loaders.test.ts";

/** The order in which files are started. */
class Order extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({moduleId}: TestSpecification): number => {
      if (long.some((path) => moduleId.endsWith(path))) return 0;
      return moduleId.endsWith(onTables) || moduleId.includes("/tests/browser/") ? 2 : 1;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    // Names the run, so that its files can share one build of the site.
    env: {TEST_RUN: String(Date.now())},
    sequence: {sequencer: Order},
    // One more than there are processors, because builds and browsers are waited for.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    projects: [
      {extends: true, test: {name: "apart", include: [...long, inBrowser]}},
      // The others leave nothing behind for each other, which is checked, so that a worker reads modules and tables once for many files.
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: [...long, inBrowser],
          isolate: false,
          setupFiles: ["tests/helpers/tidy.ts"]
        }
      }
    ]
  }
});
