/** The house's rule: arrows point down. See ARCHITECTURE.md. */
/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-plugin-imports-another",
      comment:
        "What ties two plugins together lives in the shop's src/. A plugin imports Medusa, libraries and the kit.",
      severity: "error",
      from: { path: "^plugins/([^/]+)/" },
      to: { path: "^(plugins|node_modules/@webox)/(?!kit/)([^/]+)/", pathNot: "^(plugins|node_modules/@webox)/$1/" },
    },
    {
      name: "kit-stands-alone",
      comment: "The kit is the floor: it imports nothing of the shop and no plugin.",
      severity: "error",
      from: { path: "^plugins/kit/" },
      to: { path: "^(src/|medusa-config|storefront/|plugins/(?!kit/))" },
    },
    {
      name: "plugins-know-no-shop",
      severity: "error",
      from: { path: "^plugins/" },
      to: { path: "^(src/|medusa-config|storefront/|scripts/)" },
    },
    {
      name: "storefront-knows-the-api-alone",
      comment: "The storefront uses the Store API over HTTP; no module of the backend.",
      severity: "error",
      from: { path: "^storefront/" },
      to: { path: "^(src/|plugins/|medusa-config|scripts/|node_modules/@webox/)" },
    },
    {
      name: "backend-knows-no-storefront",
      severity: "error",
      from: { path: "^(src|plugins|medusa-config)" },
      to: { path: "^storefront/" },
    },
    {
      name: "services-know-no-http",
      comment: "route → workflow → service → provider: data travels one way.",
      severity: "error",
      from: { path: "/src/(modules|providers)/", pathNot: "\\.spec\\.ts$" },
      to: { path: "/src/(api|workflows|subscribers|jobs)/" },
    },
    {
      name: "no-circles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "nothing-missing",
      comment: "An import that does not resolve.",
      severity: "error",
      from: { pathNot: "^storefront/" },
      to: { couldNotResolve: true, pathNot: "^\\./\\+types|\\.mjs$" },
    },
  ],
  options: {
    // A plugin is imported by its package name, which leads to its compiled output: an edge to see, not to follow.
    doNotFollow: { path: "node_modules|/\\.medusa/" },
    exclude: { path: "(^|/)(\\.next|\\.webox)/" },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
}
