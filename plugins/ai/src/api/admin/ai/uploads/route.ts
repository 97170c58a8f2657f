/** `GET`, `POST /admin/ai/uploads`: the merchant's own pictures. */
export { GET, POST } from "../../../store/ai/uploads/route"
