/** `GET`, `POST`, `DELETE /admin/ai/conversations/:id`: one of the merchant's own. */
export { DELETE, GET, POST } from "../../../../store/ai/conversations/[id]/route"
