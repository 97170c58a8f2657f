import { defineErrors } from "@webox/kit/http"

/** The errors of this plugin; the README lists them. */
export const cartErrors = defineErrors({
  WEBOX_CARTS_REGION_UNKNOWN: {
    status: 400,
    message: "There is no such region. Read the list of regions again.",
  },
  WEBOX_CARTS_COUNTRY_NOT_IN_REGION: {
    status: 400,
    message: (details: { country_code: string; countries: string[] }) =>
      `The region does not deliver to "${details.country_code}". Use one of: ${details.countries.join(", ")}.`,
  },
  WEBOX_CARTS_CART_CHANGED: {
    status: 409,
    message: "The cart has just become an order, or was taken away. Send the request again.",
  },
})
