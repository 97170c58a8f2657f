import type { HttpTestContext } from "@webox/kit/testing"
import sharp from "sharp"
import { PICTURE, type GenerationClient } from "../generation-client"

/** What somebody has of everything that has an owner; each id by the path that it is written into. */
export interface Possessions {
  headers: Record<string, string>
  /** All of them, to be looked for in the answers that others get. */
  ids: string[]
  /** A route's path with the ids in the places of its parameters. */
  pathOf(path: string): string
}

/** A PNG as a shopper would bring it. */
export const picture = () =>
  sharp({ create: { width: 30, height: 20, channels: 3, background: "teal" } })
    .png()
    .toBuffer()

/** Makes one of everything for a customer (`/store`) or a merchant (`/admin`): a picture, a conversation with an answer, an upload. */
export async function possess(
  { api }: HttpTestContext,
  client: GenerationClient,
  prefix: "/store" | "/admin"
): Promise<Possessions> {
  const { headers } = prefix === "/store" ? client.customer : client.admin
  const post = async (path: string, body: object, type = "application/json") => {
    const { status, data } = await api.post(prefix + path, body, { headers: { ...headers, "content-type": type } })
    if (status >= 300) throw new Error(`${path} answered ${status}: ${JSON.stringify(data)}`)
    return data
  }

  const { generation } = await post("/ai/generations", PICTURE)
  await client.work()
  const done = await api.get(`${prefix}/ai/generations/${generation.id}`, { headers })
  const { conversation } = await post("/ai/conversations", {})
  await post(`/ai/conversations/${conversation.id}/messages`, {
    content: "A title for a lamp",
    provider: "local",
    model: "local-text",
  })
  const talk = await api.get(`${prefix}/ai/conversations/${conversation.id}`, { headers })
  const { upload } = await post("/ai/uploads", await picture(), "image/png")

  const ids = {
    generations: generation.id,
    conversations: conversation.id,
    uploads: upload.id,
    asset_id: done.data.generation.assets[0].id,
    message_id: talk.data.messages[1].id,
  }
  return {
    headers,
    ids: Object.values(ids),
    pathOf: (path) =>
      path
        .replace(/(generations|conversations|uploads)\/:id/, (_, name: keyof typeof ids) => `${name}/${ids[name]}`)
        .replace(/:(asset_id|message_id)/, (_, name: keyof typeof ids) => ids[name])
        .replace(":customer_id", client.customer.id),
  }
}
