const { defineConfig } = require("@medusajs/framework/utils")

const isCached = process.env.WEBOX_BENCH_CACHING === "true"

/**
 * The same Medusa without any plugin. Plain JavaScript, so that it starts without a build. Everything else is what
 * Medusa gives by itself, and the translation module, which the demo's data need.
 */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: process.env.JWT_SECRET,
      cookieSecret: process.env.COOKIE_SECRET,
    },
  },
  admin: { disable: true },
  featureFlags: { translation: true, caching: isCached },
  modules: [
    { resolve: "@medusajs/medusa/translation" },
    ...(isCached ? [{ resolve: "@medusajs/medusa/caching", options: { in_memory: { enable: true } } }] : []),
  ],
})
