import { z } from "@medusajs/framework/zod"
import { aiProviderSettings } from "./ai-providers"

const port = z.coerce
  .number({ error: "write a port number from 1 to 65535" })
  .int("write a whole number")
  .min(1, "write a port number from 1 to 65535")
  .max(65535, "write a port number from 1 to 65535")

const secret = z
  .string({ error: "write a random text of at least 32 characters, for example from `openssl rand -hex 32`" })
  .min(32, "write a random text of at least 32 characters, for example from `openssl rand -hex 32`")

const url = (schemes: string[], example: string) =>
  z.string({ error: `write a URL such as ${example}` }).refine(
    (value) => {
      try {
        return schemes.includes(new URL(value).protocol)
      } catch {
        return false
      }
    },
    { error: `write a URL such as ${example}` }
  )

const origins = z
  .string()
  .refine((value) => value.split(",").every((origin) => /^https?:\/\/[^\s/]+$/.test(origin.trim())), {
    error: "write one or more origins such as http://localhost:8000, separated by commas, without a path",
  })

const flag = z.enum(["true", "false"], { error: "write true or false" }).transform((value) => value === "true")

/**
 * Every setting of the shop, by the name of its environment variable.
 * `.env.example` lists the same names with their defaults; a test keeps the two together.
 */
export const settingsSchema = z
  .object({
    NODE_ENV: z
      .enum(["development", "production", "test"], { error: "write development, production or test" })
      .default("development"),
    DATABASE_URL: url(["postgres:", "postgresql:"], "postgres://user:password@localhost:5432/webox"),
    WEBOX_DATA_DIR: z.string().min(1, "write the path of a folder").default(".webox"),
    PORT: port.default(9000),
    STOREFRONT_PORT: port.default(8000),
    WEBOX_BACKEND_URL: url(["http:", "https:"], "https://api.example.com").optional(),
    WEBOX_STOREFRONT_URL: url(["http:", "https:"], "https://shop.example.com").optional(),
    STORE_CORS: origins.optional(),
    ADMIN_CORS: origins.optional(),
    AUTH_CORS: origins.optional(),
    JWT_SECRET: secret,
    COOKIE_SECRET: secret,
    AUTH_MFA_ENCRYPTION_KEY: z
      .string({ error: "write 32 random bytes in base64, for example from `openssl rand -base64 32`" })
      .refine((value) => Buffer.from(value, "base64").length === 32, {
        error: "write 32 random bytes in base64, for example from `openssl rand -base64 32`",
      }),
    WEBOX_LINK_SECRET: secret,
    WEBOX_REVALIDATION_SECRET: secret.optional(),
    WEBOX_REVALIDATION_URLS: z
      .string()
      .transform((value) => value.split(",").map((one) => one.trim()))
      .pipe(z.array(url(["http:", "https:"], "https://shop.example.com/api/revalidate")))
      .optional(),
    WEBOX_DEMO: flag.default(false),
    WEBOX_JOBS_CONCURRENCY: z.coerce
      .number({ error: "write a number from 0 to 64" })
      .int("write a whole number")
      .min(0, "write a number from 0 to 64")
      .max(64, "write a number from 0 to 64")
      .default(4),
    WEBOX_SELLER_COUNTRY: z
      .string()
      .regex(/^[a-z]{2}$/i, "write the country as two letters, such as fr")
      .toLowerCase()
      .default("fr"),
    WEBOX_SELLER_VAT_NUMBER: z.string().min(4, "write the VAT number, such as FR11123456782").optional(),
    WEBOX_SELLER_FRANCHISE: flag.default(false),
    WEBOX_SELLER_OSS: flag.optional(),
    WEBOX_VAT_NUMBER_CHECK: z.enum(["digits", "vies"], { error: "write digits or vies" }).default("digits"),
    WEBOX_VAT_NUMBER_UNANSWERED: z.enum(["charge", "waive"], { error: "write charge or waive" }).default("charge"),
    WEBOX_VIES_URL: url(["http:", "https:"], "https://ec.europa.eu/taxation_customs/vies/rest-api").optional(),
    WEBOX_SERVICE_PRODUCT_TYPES: z
      .string()
      .transform((value) => value.split(",").map((one) => one.trim()))
      .pipe(z.array(z.string().min(1, "write ids of product types, separated by commas")))
      .optional(),
    WEBOX_ADMIN: flag.default(true),
    WORKER_MODE: z.enum(["shared", "server", "worker"], { error: "write shared, server or worker" }).default("shared"),
    REDIS_URL: url(["redis:", "rediss:"], "redis://localhost:6379").optional(),
    S3_BUCKET: z.string().min(1, "write the name of the bucket").optional(),
    S3_REGION: z.string().min(1, "write the region of the bucket, such as eu-west-3").optional(),
    S3_ACCESS_KEY_ID: z.string().min(1, "write the access key's id").optional(),
    S3_SECRET_ACCESS_KEY: z.string().min(1, "write the access key's secret").optional(),
    S3_ENDPOINT: url(["http:", "https:"], "https://s3.eu-west-3.amazonaws.com").optional(),
    S3_FILE_URL: url(["http:", "https:"], "https://media.example.com").optional(),
    WEBOX_AI_MODELS_FILE: z.string().min(1, "write the path of a file").optional(),
    ...aiProviderSettings(url(["http:", "https:"], "https://api.example.com/v1").optional()),
  })
  .superRefine((settings, context) => {
    if (!settings.S3_BUCKET) return
    for (const name of ["S3_REGION", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY", "S3_FILE_URL"] as const) {
      if (!settings[name]) {
        context.addIssue({
          code: "custom",
          path: [name],
          message: "is needed because S3_BUCKET is set: write it, or remove S3_BUCKET to keep files on this machine",
        })
      }
    }
  })

export type Settings = z.infer<typeof settingsSchema>
