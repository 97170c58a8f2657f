/** `POST /admin/ai/conversations/:id/messages` */
export { POST } from "../../../../../store/ai/conversations/[id]/messages/route"
