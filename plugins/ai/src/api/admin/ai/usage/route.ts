/** `GET /admin/ai/usage`: what the merchant's user made; it costs no credits. */
export { GET } from "../../../store/ai/usage/route"
