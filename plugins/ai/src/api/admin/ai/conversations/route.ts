/** `GET`, `POST /admin/ai/conversations`: the merchant's own, which hold no credits. */
export { GET, POST } from "../../../store/ai/conversations/route"
