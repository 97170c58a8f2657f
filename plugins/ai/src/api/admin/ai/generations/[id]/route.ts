/** `GET`, `DELETE /admin/ai/generations/:id`: one of the merchant's own. */
export { DELETE, GET } from "../../../../store/ai/generations/[id]/route"
