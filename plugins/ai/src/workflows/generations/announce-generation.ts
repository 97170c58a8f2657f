import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { JobInput } from "@webox/kit/durable-jobs"
import { ANNOUNCE_GENERATION } from "../../generations/announce-generation-id"
import type { GenerationEnd } from "../../modules/generation/running/generation-state"
import type { Generation } from "../../modules/generation/store/records"

/** The events of a generation's end; one that was cancelled has none: who cancelled it knows. */
export const GENERATION_COMPLETED = "generation.completed"
export const GENERATION_FAILED = "generation.failed"

/** What an event tells. What was written and made is left out: it is its owner's. */
export interface AnnouncedGeneration extends Pick<
  Generation,
  "id" | "customer_id" | "user_id" | "kind" | "error_code"
> {
  status: Exclude<GenerationEnd, "cancelled">
}

export type AnnounceGenerationInput = JobInput<AnnouncedGeneration>

const announceGenerationStep = createStep(
  "webox-announce-generation-step",
  async ({ id, customer_id, user_id, kind, status, error_code }: AnnounceGenerationInput, { container }) => {
    const name = status === "succeeded" ? GENERATION_COMPLETED : GENERATION_FAILED
    const data = { id, customer_id, user_id, kind, status, error_code }
    await container.resolve(Modules.EVENT_BUS).emit({ name, data })
    return new StepResponse(id)
  }
)

/** Tells how a generation ended. Runs as a durable job, asked for in the transaction of the end. */
export const announceGenerationWorkflow = createWorkflow(
  ANNOUNCE_GENERATION,
  (input: AnnounceGenerationInput) => new WorkflowResponse(announceGenerationStep(input))
)
