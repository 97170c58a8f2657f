import type { MedusaContainer } from "@medusajs/framework/types"
import { forgetDoneJobs } from "@webox/kit/durable-jobs"
import { REVALIDATE_WORKFLOW } from "../modules/revalidation/service"

const KEEP_DAYS = 2

/** A busy shop makes thousands of these jobs a day. Their keys are made of the time, so none comes again. */
export default async function forgetTold(container: MedusaContainer): Promise<void> {
  await forgetDoneJobs(container, REVALIDATE_WORKFLOW, KEEP_DAYS)
}

export const config = { name: "webox-forget-told", schedule: "47 3 * * *" }
