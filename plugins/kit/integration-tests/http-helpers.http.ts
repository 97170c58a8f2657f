import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { defineErrors, errorAnswer, keysetQuery, toPage, type KeysetOrder } from "@webox/kit/http"
import type { HttpTestContext } from "@webox/kit/testing"

const errors = defineErrors({
  WEBOX_TEST_SOLD_OUT: {
    status: 409,
    message: (details: { line_item_ids: string[] }) =>
      `Remove ${details.line_item_ids.length} lines that are sold out.`,
  },
})

const failStep = createStep("fail", async (ids: string[]) => {
  if (ids.length > 0) throw errors.WEBOX_TEST_SOLD_OUT({ line_item_ids: ids })
  return new StepResponse(ids)
})
const failingWorkflow = createWorkflow("failing", (ids: WorkflowData<string[]>) => {
  return new WorkflowResponse(failStep(ids))
})

/** What of the kit's HTTP helpers shows only with a real workflow engine and a real Postgres. */
export default function (context: HttpTestContext): void {
  it("brings an error of a workflow's step to the client with code, status, sentence and details", async () => {
    const thrown: unknown = await failingWorkflow(context.container())
      .run({ input: ["cali_1"] })
      .catch((error: unknown) => error)
    expect(errorAnswer(thrown)).toEqual({
      status: 409,
      headers: {},
      body: {
        type: "conflict",
        code: "WEBOX_TEST_SOLD_OUT",
        message: "Remove 1 lines that are sold out.",
        line_item_ids: ["cali_1"],
      },
    })
  })

  it.each(["asc", "desc"] as const)("pages %s through ties of a microsecond, every row once", async (direction) => {
    const knex = context.container().resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    await knex.raw(`create table webox_test_rows (id text primary key, seen_at timestamptz not null)`)
    await knex.raw(`insert into webox_test_rows
      select md5(n::text), timestamptz '2026-01-01' + (n % 5) * interval '1 microsecond' from generate_series(1, 53) n`)

    const sort: KeysetOrder = { column: "seen_at", direction }
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const request = { limit: 7, cursor }
      const query = knex<{ id: string; seen_at: Date }>("webox_test_rows").select("id", "seen_at")
      const rows: { id: string; seen_at: Date }[] = await keysetQuery(knex, query, sort, request)
      const page = toPage(rows, sort, request)
      expect(Object.keys(page.items[0] ?? {})).toEqual(["id", "seen_at"])
      seen.push(...page.items.map((row) => row.id))
      cursor = page.next_cursor ?? undefined
    } while (cursor)

    const { rows } = await knex.raw<{ rows: { id: string }[] }>(
      `select id from webox_test_rows order by seen_at ${direction}, id ${direction}`
    )
    expect(seen).toEqual(rows.map((row) => row.id))
  })
}
