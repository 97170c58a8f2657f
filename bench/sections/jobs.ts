import { runJobsUnderKills } from "@webox/kit/testing/jobs-under-kills/run-jobs-under-kills"
import type { BenchEnvironment } from "../lib/environment"
import type { Figure } from "../lib/report"

/** 200 durable jobs in a process that is killed 20 times at random moments: each effect once, none lost. */
export async function jobsSection(environment: BenchEnvironment): Promise<Figure[]> {
  const report = await runJobsUnderKills(await environment.emptyDatabase("jobs"), { jobs: 200, kills: 20 })
  const { jobs, kills, done, effects, distinctEffects, attempts } = report
  return [
    {
      what: `${jobs} jobs with ${kills} kills of the process`,
      measured: `${done} done, ${effects} effects of ${distinctEffects} jobs, ${attempts} attempts`,
      target: "each effect once, none lost",
      isMet: done === jobs && effects === jobs && distinctEffects === jobs,
      numbers: { jobs, kills, done, effects, distinctEffects, attempts },
    },
  ]
}
