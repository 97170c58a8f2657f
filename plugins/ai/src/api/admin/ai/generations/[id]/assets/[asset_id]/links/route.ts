/** `POST /admin/ai/generations/:id/assets/:asset_id/links` */
export { POST } from "../../../../../../../store/ai/generations/[id]/assets/[asset_id]/links/route"
