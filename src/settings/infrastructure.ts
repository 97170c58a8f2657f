import path from "node:path"
import type { InputConfigModules } from "@medusajs/framework/types"
import type { Settings } from "./schema"

/** How long a signed link to a private file is good for, wherever the files are. */
const LINK_LIFETIME_SECONDS = 60 * 60

/**
 * The modules that differ between one machine and many: files, and with `REDIS_URL` the event bus,
 * the workflow engine, the cache and the locks. No other code knows the difference.
 */
export function infrastructureModules(settings: Settings, backendUrl: string): InputConfigModules {
  return [fileModule(settings, backendUrl), ...redisModules(settings)]
}

/**
 * Files on this machine, or with `S3_BUCKET` in a bucket.
 *
 * Medusa's S3 provider gives each object the ACL of its access (`public-read` or `private`) and reaches private ones by
 * presigned links. So the bucket must honour ACLs: on AWS, "Object Ownership: Bucket owner preferred", and no
 * "Block all public access". Where a provider ignores ACLs, a bucket that is closed keeps the public files closed too;
 * one that is open would open the private ones: never make the bucket itself public.
 */
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
                download_file_duration: LINK_LIFETIME_SECONDS,
                // MinIO and its like have no host name for each bucket.
                additional_client_config: { forcePathStyle: settings.S3_ENDPOINT !== undefined },
              },
            }
          : {
              resolve: "@webox/kit/providers/files",
              id: "directory",
              options: {
                directory: path.resolve(settings.WEBOX_DATA_DIR, "files"),
                backendUrl,
                linkSecret: settings.WEBOX_LINK_SECRET,
                linkLifetimeSeconds: LINK_LIFETIME_SECONDS,
              },
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
