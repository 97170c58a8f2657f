import type { HoldOwner } from "../../modules/credits"
import { ANSWER_REFERENCE } from "../../conversations/answer-key"
import { HOLD_REFERENCE } from "../../generations/hold-key"
import { endedOf } from "../../modules/generation/store/ended"

/** Who says when a kind of thing has ended. Generations and answers do: until then no hold of theirs is released but by their own end. */
export const HOLD_OWNERS: HoldOwner[] = [
  { reference_type: HOLD_REFERENCE, findEnded: (knex, ids) => endedOf(knex, "webox_ai_generation", ids) },
  { reference_type: ANSWER_REFERENCE, findEnded: (knex, ids) => endedOf(knex, "webox_ai_message", ids) },
]
