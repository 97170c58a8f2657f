/** `POST /admin/ai/conversations/:id/messages/:message_id/regenerate` */
export { POST } from "../../../../../../../store/ai/conversations/[id]/messages/[message_id]/regenerate/route"
