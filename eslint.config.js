// What the TypeScript and the demo's script are held to, beyond the compiler.
import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import typescript from "typescript-eslint";

export default defineConfig(
  // A test compiles the last two where the package is installed.
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
