import { ByteCache } from "./byte-cache"

const bytes = (length: number) => new Uint8Array(length)

describe("the cache of bytes", () => {
  it("forgets what was used longest ago when it is full", () => {
    const cache = new ByteCache(30)
    for (const key of ["a", "b", "c"]) cache.set(key, bytes(10))
    cache.get("a")
    cache.set("d", bytes(10))
    expect(["a", "b", "c", "d"].map((key) => cache.get(key)?.byteLength)).toEqual([10, undefined, 10, 10])
  })

  it("counts what is set again once", () => {
    const cache = new ByteCache(20)
    for (let round = 0; round < 5; round += 1) cache.set("a", bytes(10))
    cache.set("b", bytes(10))
    expect(cache.get("a")).toBeDefined()
  })

  it("keeps nothing that is too large by itself", () => {
    const cache = new ByteCache(5)
    cache.set("a", bytes(6))
    expect(cache.get("a")).toBeUndefined()
  })
})
