/** `GET /admin/ai/generations/:id/events` */
export { GET } from "../../../../../store/ai/generations/[id]/events/route"
