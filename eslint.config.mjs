import eslint from "@eslint/js"
import medusa from "@medusajs/eslint-plugin"
import reactHooks from "eslint-plugin-react-hooks"
import globals from "globals"
import typescript from "typescript-eslint"

export default typescript.config(
  {
    ignores: [
      "**/node_modules/",
      "**/.medusa/",
      "**/.next/",
      "**/.webox*/",
      "**/migrations/",
      "**/__admin-extensions__.js",
      "storefront/next-env.d.ts",
      "test-results/",
      "playwright-report/",
    ],
  },
  eslint.configs.recommended,
  ...typescript.configs.recommended,
  // Without its list of ignored files, which would hide them from every rule. Its globs match the backend alone.
  ...medusa.configs.recommended.filter((config) => config.rules || config.plugins),
  { files: ["storefront/**", "e2e/**", "scripts/**", "bench/**"], rules: medusaRulesOff() },
  {
    files: ["**/*.tsx", "**/use-*.ts"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    languageOptions: { globals: { ...globals.node } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": "allow-with-description" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "separate-type-imports", disallowTypeAnnotations: false },
      ],
      "no-console": "off",
      // Ids of workflows and steps are global to an app, so a plugin's begin with its maker's name.
      "@medusajs/step-id-kebab-case": "off",
      "@medusajs/workflow-id-matches-export-or-filename": "off",
      // Errors that reach a client come from a registry (`defineErrors` of the kit), which keeps code and status.
      "@medusajs/use-medusa-error-not-generic-error": "off",
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  {
    files: ["**/*.cjs", "**/*.js", "**/integration-tests/**", "**/testing/**"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  { files: ["**/*.spec.ts", "**/*.http.ts", "**/testing/**"], languageOptions: { globals: { ...globals.jest } } }
)

function medusaRulesOff() {
  const rules = medusa.configs.recommended.flatMap((config) => Object.keys(config.rules ?? {}))
  return Object.fromEntries(rules.filter((rule) => rule.startsWith("@medusajs/")).map((rule) => [rule, "off"]))
}
