import type { App } from "./apps"
import { bounds } from "./load"

/**
 * Asks each app each question of product search, one app after the other and back again, and measures each answer. The first
 * rounds warm up and are not counted.
 *
 * @param before is done before each question, unmeasured; the questions then come one at a time
 * @returns milliseconds of each answer, by app
 */
export async function askInTurn<Name extends string>(
  apps: Record<Name, App>,
  questions: string[],
  before?: (app: App) => Promise<void>
): Promise<Record<Name, number[]>> {
  const names = Object.keys(apps) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>
  for (let round = -2; round < bounds.rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const measured = await askAll(apps[name], questions, before)
      if (round >= 0) times[name].push(...measured)
    }
  }
  return times
}

async function askAll(app: App, questions: string[], before?: (app: App) => Promise<void>): Promise<number[]> {
  const times: number[] = []
  let next = 0
  const ask = async () => {
    for (let question = questions[next++]; question !== undefined; question = questions[next++]) {
      await before?.(app)
      const start = performance.now()
      await app.client.get(`/store/product-search?region_id=${app.client.catalogue.regionId}&${question}`)
      times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: before ? 1 : bounds.connections }, ask))
  return times
}
