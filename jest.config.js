const transform = {
  "^.+\\.[jt]sx?$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", decorators: true, tsx: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: "automatic" } },
        target: "es2022",
      },
      module: { type: "commonjs" },
      sourceMaps: "inline",
    },
  ],
}

const shared = {
  testEnvironment: "node",
  transform,
  // The plugins' compiled output must stay visible: the app loads it. Only the root's own copy is hidden.
  modulePathIgnorePatterns: ["<rootDir>/.medusa/", "<rootDir>/.webox/", "<rootDir>/storefront/.next/"],
  setupFiles: ["<rootDir>/integration-tests/setup/environment.js"],
}

/** All at once in two halves, or those that somebody asks for in one. */
const httpSpecsOfAnotherRun = process.env.WEBOX_HTTP_SPECS
  ? "integration-tests/http/(first|second)-half\\.spec\\.ts$"
  : "integration-tests/http/all\\.spec\\.ts$"

/** @type {import("jest").Config} */
module.exports = {
  projects: [
    { ...shared, displayName: "unit", testMatch: ["**/*.unit.spec.ts", "**/*.unit.spec.tsx"] },
    {
      ...shared,
      displayName: "module",
      testMatch: ["**/*.module.spec.ts"],
      setupFilesAfterEnv: ["<rootDir>/integration-tests/setup/fresh-metadata.js"],
    },
    {
      ...shared,
      displayName: "http",
      testMatch: ["<rootDir>/integration-tests/http/*.spec.ts", "<rootDir>/plugins/*/integration-tests/**/*.spec.ts"],
      testPathIgnorePatterns: ["/node_modules/", "\\.(unit|module)\\.spec\\.ts$", httpSpecsOfAnotherRun],
      setupFilesAfterEnv: ["<rootDir>/integration-tests/setup/fresh-metadata.js"],
    },
    { ...shared, displayName: "launcher", testMatch: ["<rootDir>/integration-tests/launcher/*.spec.ts"] },
  ],
  testSequencer: "<rootDir>/integration-tests/setup/longest-first.js",
  testTimeout: 300000,
}
