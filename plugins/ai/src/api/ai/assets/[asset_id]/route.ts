import type { MedusaRequest } from "@medusajs/framework/http"
import { kitErrors, route } from "@webox/kit/http"
import { opensAsset } from "../../../../files/asset-links"
import { sendAsset } from "../../../../files/send-asset"
import { knexOf } from "../../../../generations/knex-of"
import { libraryAsset } from "../../../../modules/generation/store/assets"

/** `GET /ai/assets/:asset_id?expires=&signature=`: the file of a link, for whoever has it; with ranges. */
export const GET = route(async (req: MedusaRequest, res) => {
  const id = req.params["asset_id"] ?? ""
  const asset = opensAsset(req.scope, id, req.query) ? await libraryAsset(knexOf(req.scope), id) : undefined
  if (!asset) throw kitErrors.WEBOX_FILE_NOT_FOUND()
  await sendAsset(req, res, asset)
})
