import type { HoldOwner } from "../../modules/credits"

/**
 * Who says when a kind of thing has ended for which credits are held. While there is nobody to ask, no hold of a generation
 * is released but by its own job.
 */
export const HOLD_OWNERS: HoldOwner[] = [{ reference_type: "generation", findEnded: async () => [] }]
