/** How many credits a variant is a pack of, by its metadata (see the README of `@webox/ai`); undefined when it is none. */
export function packCredits(metadata: Record<string, unknown> | null): number | undefined {
  const said = metadata?.["webox_credits"]
  return typeof said === "string" && /^[1-9]\d{0,6}$/.test(said) ? Number(said) : undefined
}

/** The smallest pack that makes up for what is missing, else the largest. @param packs the smallest first */
export function sufficientPack<P extends { credits: number }>(packs: readonly P[], missing: number): P | undefined {
  return packs.find(({ credits }) => credits >= missing) ?? packs.at(-1)
}
