import { route } from "@webox/kit/http"
import { findOpenCart } from "../../../../../carts/find-carts"
import { callerOf, type CustomerRequest } from "../../../../caller"
import { cartQuery } from "./validators"

/** The customer's newest open cart in a region. */
export const GET = route(async (req: CustomerRequest, res) => {
  const { region_id } = cartQuery.parse(req.query)
  res.json({ cart_id: await findOpenCart(req.scope, { ...callerOf(req), region_id }) })
})
