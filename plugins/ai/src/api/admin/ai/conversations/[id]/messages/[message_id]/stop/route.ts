/** `POST /admin/ai/conversations/:id/messages/:message_id/stop` */
export { POST } from "../../../../../../../store/ai/conversations/[id]/messages/[message_id]/stop/route"
