import type { InputConfigModules } from "@medusajs/framework/types"
import type { Settings } from "./schema"

/**
 * The modules that differ between one machine and many: files, and with `REDIS_URL` the event bus,
 * the workflow engine, the cache and the locks. No other code knows the difference.
 */
export function infrastructureModules(settings: Settings, backendUrl: string): InputConfigModules {
  return [fileModule(settings, backendUrl), ...redisModules(settings)]
}

function fileModule(settings: Settings, backendUrl: string): InputConfigModules[number] {
  return {
    resolve: "@medusajs/medusa/file",
    options: {
      providers: [
        settings.S3_BUCKET
          ? {
              resolve: "@medusajs/medusa/file-s3",
              id: "s3",
              options: {
                file_url: settings.S3_FILE_URL,
                access_key_id: settings.S3_ACCESS_KEY_ID,
                secret_access_key: settings.S3_SECRET_ACCESS_KEY,
                region: settings.S3_REGION,
                bucket: settings.S3_BUCKET,
                endpoint: settings.S3_ENDPOINT,
              },
            }
          : {
              resolve: "@medusajs/medusa/file-local",
              id: "local",
              options: { backend_url: backendUrl },
            },
      ],
    },
  }
}

function redisModules(settings: Settings): InputConfigModules {
  if (!settings.REDIS_URL) return []
  const redisUrl = settings.REDIS_URL
  return [
    { resolve: "@medusajs/medusa/event-bus-redis", options: { redisUrl } },
    { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: { redisUrl } } },
    { resolve: "@medusajs/medusa/cache-redis", options: { redisUrl } },
    {
      resolve: "@medusajs/medusa/locking",
      options: {
        providers: [
          { resolve: "@medusajs/medusa/locking-redis", id: "locking-redis", is_default: true, options: { redisUrl } },
        ],
      },
    },
  ]
}
