import { defineConfig, loadEnv } from "@medusajs/framework/utils"
import { authModules } from "./src/settings/auth"
import { infrastructureModules } from "./src/settings/infrastructure"
import { paymentModules } from "./src/settings/payment"
import { backendUrlOf, readAiModels, readSettings, storefrontUrlOf } from "./src/settings"
import { searchModule } from "./src/settings/search"
import { taxModule } from "./src/settings/tax"

loadEnv(process.env.NODE_ENV || "development", process.cwd())

const settings = readSettings(process.env)
const storefrontUrl = storefrontUrlOf(settings)
const backendUrl = backendUrlOf(settings)

export default defineConfig({
  projectConfig: {
    databaseUrl: settings.DATABASE_URL,
    redisUrl: settings.REDIS_URL,
    // Commands such as `medusa exec` say through the environment that they are no worker.
    workerMode: workerModeOf(process.env.MEDUSA_WORKER_MODE) ?? settings.WORKER_MODE,
    http: {
      storeCors: settings.STORE_CORS ?? storefrontUrl,
      adminCors: settings.ADMIN_CORS ?? backendUrl,
      authCors: settings.AUTH_CORS ?? `${storefrontUrl},${backendUrl}`,
      jwtSecret: settings.JWT_SECRET,
      cookieSecret: settings.COOKIE_SECRET,
    },
    // The shop speaks plain HTTP on a developer's machine; a "secure" session cookie would never come back there.
    cookieOptions: { secure: backendUrl.startsWith("https:"), sameSite: "lax" },
  },
  admin: { backendUrl: "/", disable: !settings.WEBOX_ADMIN },
  featureFlags: { translation: true },
  plugins: [
    {
      resolve: "@webox/kit",
      options: { linkSecret: settings.WEBOX_LINK_SECRET, jobsConcurrency: settings.WEBOX_JOBS_CONCURRENCY },
    },
    { resolve: "@webox/promotions", options: {} },
    { resolve: "@webox/checkout", options: {} },
    { resolve: "@webox/carts", options: {} },
    {
      resolve: "@webox/revalidation",
      options: {
        secret: settings.WEBOX_REVALIDATION_SECRET,
        urls: settings.WEBOX_REVALIDATION_URLS ?? [`${storefrontUrl}/api/revalidate`],
      },
    },
    { resolve: "@webox/search", options: {} },
    { resolve: "@webox/ai", options: { models: readAiModels(settings) } },
    { resolve: "@webox/invoices", options: {} },
  ],
  modules: [
    { resolve: "@medusajs/medusa/translation" },
    ...authModules(process.env.NODE_ENV),
    ...paymentModules(settings),
    taxModule(settings),
    searchModule(),
    ...infrastructureModules(settings, backendUrl),
  ],
})

function workerModeOf(value: string | undefined): typeof settings.WORKER_MODE | undefined {
  return value === "shared" || value === "server" || value === "worker" ? value : undefined
}
