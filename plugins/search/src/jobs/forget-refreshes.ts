import type { MedusaContainer } from "@medusajs/framework/types"
import { forgetDoneJobs } from "@webox/kit/durable-jobs"
import { REFRESH_WORKFLOW } from "../staleness/refresh-workflow-id"

const KEEP_DAYS = 2

/** A busy shop makes thousands of these jobs a day. Their keys are made of the time, so none comes again. */
export default async function forgetRefreshes(container: MedusaContainer): Promise<void> {
  await forgetDoneJobs(container, REFRESH_WORKFLOW, KEEP_DAYS)
}

export const config = { name: "webox-forget-refreshes", schedule: "53 3 * * *" }
