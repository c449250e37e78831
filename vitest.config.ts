import {availableParallelism} from "node:os";
import {defineConfig} from "vitest/config";

export default defineConfig({
  test: {
    // Names the run, so that its files can share one build of the site.
    env: {TEST_RUN: String(Date.now())},
    include: ["tests/**/*.test.ts"],
    // Vitest leaves one core to itself, which on two is half of what there is; builds and browsers mostly wait.
    maxWorkers: availableParallelism(),
    testTimeout: 300_000,
    hookTimeout: 300_000
  }
});
