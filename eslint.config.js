// What the TypeScript and the demo's script are held to, beyond the compiler.
import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import typescript from "typescript-eslint";

export default defineConfig(
  // What a package has is held to its own users' compilers, by tests.
  globalIgnores(["dist/", "target/", "package/files/", "tests/types/"]),
  js.configs.recommended,
  typescript.configs.strictTypeChecked,
  typescript.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // The compiler knows which names there are.
      "no-undef": "off",
      "@typescript-eslint/no-floating-promises": [
        "error",
        {
          allowForKnownSafeCalls: [
            {
              from: "package",
              name: ["describe", "test", "before", "after"],
              package: "node:test",
            },
          ],
        },
      ],
    },
  },
);
