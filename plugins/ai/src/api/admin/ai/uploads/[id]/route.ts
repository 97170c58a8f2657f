/** `GET`, `DELETE /admin/ai/uploads/:id` */
export { DELETE, GET } from "../../../../store/ai/uploads/[id]/route"
