import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { route } from "@webox/kit/http"
import { linkToAsset } from "../../../../../../../../files/asset-links"
import { knexOf } from "../../../../../../../../generations/knex-of"
import { ownAsset } from "../../../../../../../../generations/read-generations"
import { ownerOf } from "../../../../../owner"
import { linkBody } from "../../../../validators"

/** `POST /store/ai/generations/:id/assets/:asset_id/links`: a link that opens the file for whoever has it, until it expires. */
export const POST = route(async (req: AuthenticatedMedusaRequest, res) => {
  const { expires_in_s } = linkBody.parse(req.body ?? {})
  const { id = "", asset_id = "" } = req.params
  const asset = await ownAsset(knexOf(req.scope), ownerOf(req), id, asset_id)
  res.set("Cache-Control", "private, no-store")
  res.status(201).json({ link: linkToAsset(req.scope, asset.id, expires_in_s) })
})
