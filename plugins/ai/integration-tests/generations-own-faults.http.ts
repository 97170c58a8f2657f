import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { runJobsUntil, type HttpTestContext } from "@webox/kit/testing"
import sharp from "sharp"
import { GenerationClient } from "./generation-client"

const JOB = "webox-run-generation"

/** A provider that is configured and cannot be reached: whatever it is sent, it surely does not take. */
export default function (context: HttpTestContext): void {
  const { api, container } = context
  const knex = () => container().resolve(ContainerRegistrationKeys.PG_CONNECTION)

  const attempts = async (id: string): Promise<{ state: string; error_kind: string | null }[]> => {
    const sql = "SELECT state, error_kind FROM webox_ai_attempt WHERE generation_id = ? ORDER BY number"
    return (await knex().raw(sql, [id])).rows
  }
  const isPutOff = async () => {
    const sql = "SELECT 1 FROM webox_job WHERE workflow_id = ? AND state = 'waiting' AND available_at > now()"
    return (await knex().raw(sql, [JOB])).rows.length > 0
  }

  it("whose picture our own database does not tell is no attempt, is nobody's fault, and is tried again", async () => {
    const client = await GenerationClient.create(context, { credits: 100 })
    const { admin, customer } = client
    const rate = { currency_code: "eur", per_usd: 0.9, dated: "2026-11-20" }
    await api.post("/admin/ai/exchange-rates", rate, admin)
    const png = await sharp({ create: { width: 30, height: 20, channels: 3, background: "teal" } })
      .png()
      .toBuffer()
    const { upload } = (
      await api.post("/store/ai/uploads", png, { headers: { ...customer.headers, "content-type": "image/png" } })
    ).data
    const input = { prompt: "It at night", reference_asset_id: upload.id }
    const { id } = await client.started({ kind: "image", provider: "openai", model: "gpt-image-2", input })

    await knex().raw("ALTER TABLE webox_ai_asset RENAME TO webox_ai_asset_away")
    await runJobsUntil(context, JOB, isPutOff)
    await knex().raw("ALTER TABLE webox_ai_asset_away RENAME TO webox_ai_asset")
    expect(await attempts(id)).toEqual([])
    expect(await client.read(id)).toMatchObject({ status: "running", error: null })
    const { providers } = (await api.get("/admin/ai/providers", admin)).data
    const openai = providers.find((provider: { id: string }) => provider.id === "openai")
    expect(openai.health).toMatchObject({ calls_last_hour: 0, failures_last_hour: 0, last_error: null })

    await knex().raw("UPDATE webox_job SET available_at = now() WHERE workflow_id = ?", [JOB])
    await runJobsUntil(context, JOB, async () => (await attempts(id)).some(({ state }) => state === "failed"))
    expect(await attempts(id)).toEqual([{ state: "failed", error_kind: "unavailable" }])
  })
}
