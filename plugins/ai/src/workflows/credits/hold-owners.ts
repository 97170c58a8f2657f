import type { HoldOwner } from "../../modules/credits"
import { HOLD_REFERENCE } from "../../generations/hold-key"
import { endedGenerations } from "../../modules/generation/store/generations"

/** Who says when a kind of thing has ended. A generation does: until then no hold of it is released but by its own job. */
export const HOLD_OWNERS: HoldOwner[] = [{ reference_type: HOLD_REFERENCE, findEnded: endedGenerations }]
