import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { route } from "@webox/kit/http"
import { sendAsset } from "../../../../../../../files/send-asset"
import { ownAsset } from "../../../../../../../generations/read-generations"
import { knexOf } from "../../../../../../../generations/knex-of"
import { ownerOf } from "../../../../owner"

/** `GET /store/ai/generations/:id/assets/:asset_id`: a file, for its owner alone; with ranges. */
export const GET = route(async (req: AuthenticatedMedusaRequest, res) => {
  const { id = "", asset_id = "" } = req.params
  await sendAsset(req, res, await ownAsset(knexOf(req.scope), ownerOf(req), id, asset_id))
})
