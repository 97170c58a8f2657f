/** `GET`, `POST /admin/ai/generations`: the merchant's own, which hold no credits. */
export { GET, POST } from "../../../store/ai/generations/route"
