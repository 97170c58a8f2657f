import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { idBefore, route, toPage } from "@webox/kit/http"
import { chooseOffer } from "../../../../generations/choose-offer"
import { knexOf } from "../../../../generations/knex-of"
import { GENERATION_MODULE, type GenerationModuleService } from "../../../../modules/generation"
import { insertConversation, pageConversations } from "../../../../modules/generation/store/conversations"
import { ownerOf } from "../owner"
import { providerNames } from "../provider-names"
import { presentConversation } from "./present"
import { conversationBody, conversationsQuery } from "./validators"

const ORDER = { column: "id", direction: "desc" } as const

/** `POST /store/ai/conversations` `{title?, provider?, model?}`: begins a conversation. */
export const POST = route(async (req: AuthenticatedMedusaRequest, res) => {
  const { title, provider, model } = conversationBody.parse(req.body ?? {})
  if (model !== undefined) {
    const offers = await req.scope.resolve<GenerationModuleService>(GENERATION_MODULE).offers()
    chooseOffer(offers, { kind: "chat", provider, model })
  }
  const conversation = await insertConversation(knexOf(req.scope), ownerOf(req), { title, provider, model })
  res.status(201).json({ conversation: presentConversation(conversation, providerNames(req.scope)) })
})

/** `GET /store/ai/conversations?limit=&cursor=`: one's own, newest first. */
export const GET = route(async (req: AuthenticatedMedusaRequest, res) => {
  const page = conversationsQuery.parse(req.query)
  const after = idBefore(ORDER, page)
  const rows = await pageConversations(knexOf(req.scope), ownerOf(req), { after, limit: page.limit + 1 })
  const { items, ...rest } = toPage(rows, ORDER, page)
  res.set("Cache-Control", "private, no-store")
  const nameOf = providerNames(req.scope)
  res.json({ conversations: items.map((conversation) => presentConversation(conversation, nameOf)), ...rest })
})
