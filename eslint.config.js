import prettier from "eslint-config-prettier";
import tseslint from "typescript-eslint";

export default tseslint.config(
  {ignores: ["dist/**", "dist-*/**", "src/.observablehq/cache/**", ".cache/**"]},
  ...tseslint.configs.recommended,
  prettier,
  {
    rules: {
      "no-console": ["error", {allow: ["warn", "error"]}],
      "object-shorthand": "error",
      "prefer-const": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error"
    }
  },
  // Loaders read files by one function only, so that a table is made anew when one of them changes.
  {
    files: ["src/data/**", "src/tables/**", "src/audit/**", "src/claims/**", "src/models/**", "src/views/**"],
    ignores: ["src/tables/read-text.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          paths: ["fs", "fs/promises", "node:fs", "node:fs/promises"].map((name) => ({
            name,
            message: "Use readText (src/tables/read-text.ts)."
          }))
        }
      ]
    }
  },
  // Command-line tools report on standard output; nothing else may, because a loader's standard output is its file.
  {files: ["tools/**", "bench/**"], rules: {"no-console": "off"}}
);
