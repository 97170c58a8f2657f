import { enqueueFrom } from "@webox/kit/durable-jobs"
import { defineReconciler, type Reconciler } from "@webox/kit/reconcilers"
import { RUN_GENERATION } from "../../generations/run-generation-id"
import { knexOf } from "../../generations/knex-of"
import { strandedGenerations } from "../../modules/generation/store/generations"

/** Finds generations that no job will end, and asks for one: it goes on from what is written down, or ends what is too late. */
export function generationReconciler(): Reconciler {
  return defineReconciler<{ id: string }>({
    name: "generations",
    find: ({ container, after, limit }) => strandedGenerations(knexOf(container), RUN_GENERATION, { after, limit }),
    placeOf: ({ id }) => id,
    repair: async ({ id }, container) => {
      const minute = new Date().toISOString().slice(0, 16)
      await enqueueFrom(container, RUN_GENERATION, { generation_id: id }, { key: `${id} again ${minute}` })
    },
  })
}
