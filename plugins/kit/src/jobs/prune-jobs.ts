import type { MedusaContainer } from "@medusajs/framework/types"
import { JOBS_MODULE } from "../modules/jobs"
import type JobsModuleService from "../modules/jobs/service"

const KEEP_DAYS = 30

/** Empties what finished jobs were given, which may hold people's data. The keys stay: they make a job one, for ever. */
export default async function pruneJobs(container: MedusaContainer): Promise<void> {
  const { desk } = container.resolve<JobsModuleService>(JOBS_MODULE)
  while ((await desk.pruneInputs(KEEP_DAYS)) > 0);
}

export const config = { name: "webox-prune-jobs", schedule: "17 3 * * *" }
