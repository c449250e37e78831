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
  // Command-line tools report on standard output; nothing else may, because a loader's standard output is its file.
  {files: ["tools/**", "bench/**"], rules: {"no-console": "off"}}
);
