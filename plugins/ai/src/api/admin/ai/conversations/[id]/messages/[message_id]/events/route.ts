/** `GET /admin/ai/conversations/:id/messages/:message_id/events` */
export { GET } from "../../../../../../../store/ai/conversations/[id]/messages/[message_id]/events/route"
