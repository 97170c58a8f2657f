/** The key of the hold for a generation, and the reference that the statement shows. */
export const holdKeyOf = (generationId: string): string => `generation:${generationId}`

export const HOLD_REFERENCE = "generation"
