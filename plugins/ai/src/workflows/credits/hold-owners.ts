import type { HoldOwner } from "../../modules/credits"
import { ANSWER_REFERENCE } from "../../conversations/answer-key"
import { HOLD_REFERENCE } from "../../generations/hold-key"
import { endedGenerations } from "../../modules/generation/store/generations"
import { endedAnswers } from "../../modules/generation/store/messages"

/** Who says when a kind of thing has ended. Generations and answers do: until then no hold of theirs is released but by their own end. */
export const HOLD_OWNERS: HoldOwner[] = [
  { reference_type: HOLD_REFERENCE, findEnded: endedGenerations },
  { reference_type: ANSWER_REFERENCE, findEnded: endedAnswers },
]
