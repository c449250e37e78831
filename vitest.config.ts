import {defineConfig} from "vitest/config";

export default defineConfig({
  test: {
    // Names the run, so that its files can share one build of the site.
    env: {TEST_RUN: String(Date.now())},
    include: ["tests/**/*.test.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000
  }
});
