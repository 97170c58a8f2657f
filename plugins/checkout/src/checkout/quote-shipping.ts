import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import {
  applyTranslations,
  ContainerRegistrationKeys,
  generateEntityId,
  Modules,
  QueryContext,
  ShippingOptionPriceType,
} from "@medusajs/framework/utils"
import { checkoutErrors } from "../errors"
import type { CheckoutCart, CheckoutShippingMethod } from "./checkout-cart"
import { pricingContext } from "./price-items"

type OfferedOption = {
  id: string
  name: string
  price_type: string
  provider_id: string
  data: Record<string, unknown> | null
  shipping_profile_id: string
  shipping_option_type_id: string | null
  price_set_link?: { price_set_id: string } | null
}

type ShippingPrice = {
  calculated_amount: BigNumberInput | null
  raw_calculated_amount?: unknown
  is_calculated_price_tax_inclusive?: boolean
}

type PricedOption = OfferedOption & { price: ShippingPrice }

/**
 * The cart's shipping methods with the prices of this moment, and the chosen option among them. It stands for Medusa's
 * `listShippingOptionsForCartWithPricingWorkflow`, `refreshCartShippingMethodsWorkflow` and
 * `addShippingMethodToCartWorkflow`, which read the whole cart three times: the offered options are asked for once, with
 * the same filters (sales channel's locations, address, rules), and only those that are chosen.
 *
 * A method of another shipping profile stays when it is still offered, as in Medusa.
 *
 * @throws WEBOX_CHECKOUT_SHIPPING_OPTION_INVALID when the chosen option is not offered for this cart and address
 */
export async function quoteShipping(
  container: MedusaContainer,
  cart: CheckoutCart,
  chosenOptionId: string | undefined
): Promise<CheckoutShippingMethod[]> {
  const wanted = cart.shipping_methods.flatMap((method) => method.shipping_option_id ?? [])
  if (chosenOptionId) wanted.push(chosenOptionId)
  if (!wanted.length) return []

  const options = await offeredOptions(container, cart, [...new Set(wanted)])
  const chosen = options.find((option) => option.id === chosenOptionId)
  if (chosenOptionId && !chosen) {
    throw checkoutErrors.WEBOX_CHECKOUT_SHIPPING_OPTION_INVALID({ shipping_option_id: chosenOptionId })
  }

  const kept = cart.shipping_methods.flatMap((method) => {
    const option = options.find((candidate) => candidate.id === method.shipping_option_id)
    const isReplaced = chosen && chosen.id !== option?.id && chosen.shipping_profile_id === option?.shipping_profile_id
    return option && !isReplaced ? [withOption(method, option)] : []
  })
  if (!chosen || kept.some((method) => method.shipping_option_id === chosen.id)) return kept
  return [...kept, await newMethod(container, cart, chosen)]
}

/** The wanted options that Medusa offers for the cart, each with its price; those without a price are left out. */
async function offeredOptions(container: MedusaContainer, cart: CheckoutCart, ids: string[]): Promise<PricedOption[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const address = cart.shipping_address
  const { data } = await query.graph({
    entity: "shipping_option",
    fields: [
      "id",
      "name",
      "price_type",
      "provider_id",
      "data",
      "shipping_profile_id",
      "shipping_option_type_id",
      "rules.attribute",
      "rules.value",
      "rules.operator",
      "price_set_link.price_set_id",
    ],
    filters: {
      id: ids,
      fulfillment_set_id: await fulfillmentSetIds(container, cart.sales_channel_id),
      address: {
        country_code: address?.country_code,
        province_code: address?.province,
        city: address?.city,
        postal_expression: address?.postal_code,
      },
    },
    context: QueryContext({ is_return: "false", enabled_in_store: "true" }),
  })
  const options: OfferedOption[] = data
  const offered = await withPrices(container, cart, options)
  if (cart.locale) await applyTranslations({ localeCode: cart.locale, objects: offered, container })
  return offered
}

/** The fulfillment sets of the stock locations that the sales channel sells from: two reads of link tables. */
async function fulfillmentSetIds(container: MedusaContainer, salesChannelId: string): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: locations } = await query.graph({
    entity: "sales_channel_location",
    fields: ["stock_location_id"],
    filters: { sales_channel_id: salesChannelId },
  })
  const { data: sets } = await query.graph({
    entity: "location_fulfillment_set",
    fields: ["fulfillment_set_id"],
    filters: { stock_location_id: locations.map((location) => location.stock_location_id) },
  })
  return sets.map((set) => set.fulfillment_set_id)
}

/** The options that have a price for this cart: from their price set, or computed by the fulfillment provider. */
async function withPrices(
  container: MedusaContainer,
  cart: CheckoutCart,
  options: OfferedOption[]
): Promise<PricedOption[]> {
  const priceSetIds = options.flatMap((option) => option.price_set_link?.price_set_id ?? [])
  const flat = priceSetIds.length
    ? await container.resolve(Modules.PRICING).calculatePrices({ id: priceSetIds }, { context: pricingContext(cart) })
    : []
  const priced = await Promise.all(
    options.map(async (option): Promise<PricedOption[]> => {
      const price: ShippingPrice | undefined =
        option.price_type === ShippingOptionPriceType.CALCULATED
          ? await calculatedPrice(container, cart, option)
          : flat.find((candidate) => candidate.id === option.price_set_link?.price_set_id)
      return price && price.calculated_amount !== null ? [{ ...option, price }] : []
    })
  )
  return priced.flat()
}

async function calculatedPrice(
  container: MedusaContainer,
  cart: CheckoutCart,
  option: OfferedOption
): Promise<ShippingPrice | undefined> {
  const items = cart.items.filter((item) => item.variant?.product?.shipping_profile?.id === option.shipping_profile_id)
  const [price] = await container.resolve(Modules.FULFILLMENT).calculateShippingOptionsPrices([
    {
      id: option.id,
      provider_id: option.provider_id,
      optionData: option.data ?? {},
      data: {},
      // Medusa hands the cart on as it was read; its type names only a part of it.
      context: { ...cart, items } as never,
    },
  ])
  return price
}

function withOption(method: CheckoutShippingMethod, option: PricedOption): CheckoutShippingMethod {
  return {
    ...method,
    name: option.name,
    amount: option.price.calculated_amount ?? method.amount,
    raw_amount: option.price.raw_calculated_amount,
    is_tax_inclusive: option.price.is_calculated_price_tax_inclusive === true,
    shipping_option: {
      shipping_option_type_id: option.shipping_option_type_id,
      shipping_profile_id: option.shipping_profile_id,
    },
  }
}

async function newMethod(
  container: MedusaContainer,
  cart: CheckoutCart,
  option: PricedOption
): Promise<CheckoutShippingMethod> {
  const data = await container
    .resolve(Modules.FULFILLMENT)
    .validateFulfillmentData(option.provider_id, option.data ?? {}, {}, { ...cart } as never)
  const method: CheckoutShippingMethod = {
    id: generateEntityId(undefined, "casm"),
    name: option.name,
    amount: 0,
    is_tax_inclusive: false,
    shipping_option_id: option.id,
    data,
    tax_lines: [],
    adjustments: [],
  }
  return withOption(method, option)
}
