/** A key that is hard to meet twice. Not `randomUUID`, which a page without HTTPS does not have. */
export const newKey = (): string => [...crypto.getRandomValues(new Uint32Array(4))].join("-")
