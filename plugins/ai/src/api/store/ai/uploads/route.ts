import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { idBefore, pageQuery, readBody, route, toPage } from "@webox/kit/http"
import { knexOf } from "../../../../generations/knex-of"
import { generationErrors } from "../../../../modules/generation"
import { pageUploads } from "../../../../modules/generation/store/uploads"
import { keepUpload, MAX_UPLOAD, UPLOAD_TYPES } from "../../../../uploads/keep-upload"
import { ownerOf } from "../owner"
import { presentUpload } from "./present"

const ORDER = { column: "id", direction: "desc" } as const

const uploadsQuery = pageQuery({ maximum: 100 })

/** `POST /store/ai/uploads`, the body a picture as it is: keeps it, to start a picture or a film from. */
export const POST = route(async (req: AuthenticatedMedusaRequest, res) => {
  const declaredType = req.is(UPLOAD_TYPES)
  if (!declaredType) throw generationErrors.WEBOX_AI_UPLOAD_TYPE_UNKNOWN()
  const content = await readBody(req, MAX_UPLOAD)
  const upload = await keepUpload(req.scope, ownerOf(req), { content, declaredType })
  res.status(201).json({ upload: presentUpload(upload, ownerOf(req)) })
})

/** `GET /store/ai/uploads?limit=&cursor=`: one's own pictures, newest first. */
export const GET = route(async (req: AuthenticatedMedusaRequest, res) => {
  const page = uploadsQuery.parse(req.query)
  const after = idBefore(ORDER, page)
  const rows = await pageUploads(knexOf(req.scope), ownerOf(req), { after, limit: page.limit + 1 })
  const { items, ...rest } = toPage(rows, ORDER, page)
  res.set("Cache-Control", "private, no-store")
  res.json({ uploads: items.map((upload) => presentUpload(upload, ownerOf(req))), ...rest })
})
