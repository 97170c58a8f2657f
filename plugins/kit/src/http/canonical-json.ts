/** JSON with every object's keys in order: equal values make equal texts, and different ones different texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, nested: unknown) => {
    if (typeof nested !== "object" || nested === null) return nested
    if (Array.isArray(nested)) return ["array", ...(nested as unknown[])]
    // Entries, not an object: `{"__proto__": …}` in a request must not vanish from its hash.
    return ["object", ...Object.entries(nested).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))]
  })
}
