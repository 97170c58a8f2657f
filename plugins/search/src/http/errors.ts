import { defineErrors } from "@webox/kit/http"

/** The errors of this plugin; the README lists them. */
export const searchErrors = defineErrors({
  WEBOX_SEARCH_REGION_NOT_FOUND: {
    status: 404,
    message: "There is no such region. Read the list of regions again.",
  },
  WEBOX_SEARCH_NOT_READY: {
    status: 503,
    message: "The products are being prepared for search. Try again in a moment.",
    isExposed: true,
  },
})
