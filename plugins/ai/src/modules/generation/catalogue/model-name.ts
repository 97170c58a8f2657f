import { CATALOGUE } from "."

/** What people read for a model. One that has left the catalogue keeps its id. */
export function modelName({ provider, model }: { provider: string; model: string }): string {
  return CATALOGUE.find((known) => known.provider === provider && known.id === model)?.name ?? model
}
