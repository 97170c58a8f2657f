/** `POST /admin/ai/generations/:id/cancel` */
export { POST } from "../../../../../store/ai/generations/[id]/cancel/route"
