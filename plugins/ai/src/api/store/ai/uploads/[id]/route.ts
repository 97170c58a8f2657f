import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { route } from "@webox/kit/http"
import { sendAsset } from "../../../../../files/send-asset"
import { knexOf } from "../../../../../generations/knex-of"
import { deleteUpload } from "../../../../../uploads/delete-upload"
import { ownUpload } from "../../../../../uploads/own-upload"
import { ownerOf } from "../../owner"

/** `GET /store/ai/uploads/:id`: a picture that one brought, for its owner alone. */
export const GET = route(async (req: AuthenticatedMedusaRequest, res) => {
  await sendAsset(req, res, await ownUpload(knexOf(req.scope), ownerOf(req), req.params["id"] ?? ""))
})

/** `DELETE /store/ai/uploads/:id`: deletes it. */
export const DELETE = route(async (req: AuthenticatedMedusaRequest, res) => {
  const id = req.params["id"] ?? ""
  await deleteUpload(req.scope, ownerOf(req), id)
  res.json({ id, object: "upload", deleted: true })
})
