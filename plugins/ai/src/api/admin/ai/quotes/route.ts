/** `POST /admin/ai/quotes`: as for a customer. */
export { POST } from "../../../store/ai/quotes/route"
