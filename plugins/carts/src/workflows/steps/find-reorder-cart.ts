import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { findHeldCart, findOpenCart } from "../../carts/find-carts"
import { findRegion } from "../../carts/find-region"
import type { PlaceOfSale } from "../../carts/read-stock"
import { cartErrors } from "../../errors"
import type { ReorderInput } from "../reorder"

/** The cart that the order goes into; its id is null when one has to be made. */
export type ReorderCart = PlaceOfSale & { id: string | null }

/**
 * Finds the cart for an order: the one that the client holds, if it is the caller's and of this region; else the
 * customer's newest; else none yet.
 *
 * @throws WEBOX_CARTS_REGION_UNKNOWN (400), WEBOX_CARTS_COUNTRY_NOT_IN_REGION (400)
 */
export const findReorderCartStep = createStep(
  "webox-find-reorder-cart",
  async (input: ReorderInput, { container }): Promise<StepResponse<ReorderCart>> => {
    const { region_id, country_code, customer_id, sales_channel_ids, cart_id } = input
    const { currency_code, countries } = await findRegion(container, region_id)
    if (!countries.includes(country_code)) {
      throw cartErrors.WEBOX_CARTS_COUNTRY_NOT_IN_REGION({ country_code, countries })
    }
    const place = { region_id, currency_code, sales_channel_id: sales_channel_ids[0] ?? "" }

    const held = cart_id ? await findHeldCart(container, cart_id) : undefined
    const isUsable =
      held &&
      !held.is_ordered &&
      !held.is_deleted &&
      held.region_id === region_id &&
      held.currency_code === currency_code &&
      sales_channel_ids.includes(held.sales_channel_id ?? "") &&
      // What a customer orders goes into a cart that they see on every device.
      (customer_id ? held.customer_id === customer_id : !held.has_account)
    if (isUsable) return new StepResponse({ ...place, id: held.id, sales_channel_id: held.sales_channel_id ?? "" })

    const own = customer_id ? await findOpenCart(container, { customer_id, region_id, sales_channel_ids }) : null
    const ownCart = own ? await findHeldCart(container, own) : undefined
    return new StepResponse({
      ...place,
      id: own,
      sales_channel_id: ownCart?.sales_channel_id ?? place.sales_channel_id,
    })
  }
)
