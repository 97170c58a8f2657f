import fc from "fast-check"
import { BUCKET_MS, bucketAt, bucketIsOver } from "./bucket"

it("a bucket's job runs after everything that is in it, and soon", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (now) => {
      const wait = bucketIsOver(bucketAt(now)).getTime() - now
      expect(wait).toBeGreaterThan(0)
      expect(wait).toBeLessThan(BUCKET_MS + 1_000)
    })
  )
})
