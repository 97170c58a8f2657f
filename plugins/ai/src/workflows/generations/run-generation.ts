import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { JobInput } from "@webox/kit/durable-jobs"
import { runGeneration } from "../../generations/run-generation"
import { RUN_GENERATION } from "../../generations/run-generation-id"

export type RunGenerationInput = JobInput<{ generation_id: string }>

const runGenerationStep = createStep(
  "webox-run-generation-step",
  async ({ generation_id, job }: RunGenerationInput, { container }) => {
    await runGeneration(container, generation_id, job)
    return new StepResponse(generation_id)
  }
)

/** One turn of a generation. Runs as a durable job; to run it again goes on from what is written down. */
export const runGenerationWorkflow = createWorkflow(
  RUN_GENERATION,
  (input: RunGenerationInput) => new WorkflowResponse(runGenerationStep(input))
)
