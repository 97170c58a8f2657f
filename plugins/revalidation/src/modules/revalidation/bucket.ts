/** Changes of so many milliseconds make one call. */
export const BUCKET_MS = 2_000

/** What was noticed just before a bucket's end may still be on its way into the database. */
const GRACE_MS = 250

/** The number of the bucket that a moment is in. @param now milliseconds since 1970 */
export function bucketAt(now: number): number {
  return Math.floor(now / BUCKET_MS)
}

/** When the bucket's job may run: after its end. */
export function bucketIsOver(bucket: number): Date {
  return new Date((bucket + 1) * BUCKET_MS + GRACE_MS)
}
