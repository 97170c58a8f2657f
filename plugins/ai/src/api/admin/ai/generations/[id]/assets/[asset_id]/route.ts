/** `GET /admin/ai/generations/:id/assets/:asset_id` */
export { GET } from "../../../../../../store/ai/generations/[id]/assets/[asset_id]/route"
