/** `POST /admin/ai/generations/:id/retry` */
export { POST } from "../../../../../store/ai/generations/[id]/retry/route"
