import { runGenerationsUnderKills } from "../../plugins/ai/integration-tests/generations-under-kills/run-generations-under-kills"
import type { BenchEnvironment } from "../lib/environment"
import type { Figure } from "../lib/report"

/** 200 pictures of a provider with faults, made in a process that is killed 20 times: none lost, none paid twice. */
export async function generationsSection(environment: BenchEnvironment): Promise<Figure[]> {
  const report = await runGenerationsUnderKills(await environment.emptyDatabase("generations"), {
    orders: 200,
    kills: 20,
  })
  const { orders, kills, settled, settled_and_delivered, taken_twice, contradictions, left_over, ends, ledger } = report
  const unknown = ends["WEBOX_AI_OUTCOME_UNKNOWN"] ?? 0
  const isSound = ledger.drift === 0 && ledger.holds === 0 && report.ledger_spent_micros === report.cost_micros
  return [
    {
      what: `${orders} generations of a provider with faults, ${kills} kills of the process`,
      measured: `${settled} settled, ${settled_and_delivered} of them delivered, ${unknown} unknown and given back, ${taken_twice} taken twice; drift ${ledger.drift}, ${ledger.holds} holds`,
      target: "none lost, none paid twice, drift 0, no hold left",
      isMet:
        settled === settled_and_delivered && taken_twice === 0 && contradictions === 0 && left_over === 0 && isSound,
      numbers: { orders, kills, settled, settled_and_delivered, unknown, taken_twice, seconds: report.seconds },
    },
  ]
}
