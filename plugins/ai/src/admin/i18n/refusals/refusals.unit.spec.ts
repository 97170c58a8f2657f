import { kitErrors } from "@webox/kit/http"
import { creditErrors } from "../../../modules/credits"
import { generationErrors } from "../../../modules/generation"
import { refusalsFr } from "./fr"

/** No page of this admin asks for carts, orders and payments, uploads by links, or sends an If-Match. */
const OF_OTHER_PAGES = [
  "WEBOX_CART_NOT_FOUND",
  "WEBOX_ORDER_NOT_FOUND",
  "WEBOX_PAYMENT_COLLECTION_NOT_FOUND",
  "WEBOX_FILE_EXISTS",
  "WEBOX_PRECONDITION_REQUIRED",
]

/** Those that tell something beside their code. */
const TELLING = [
  generationErrors.WEBOX_AI_INPUT_INVALID({ reason: "size: write one of 1024x1024.", issues: [] }),
  generationErrors.WEBOX_AI_PRICE_ABOVE_LIMIT({ credits: 2 }),
  generationErrors.WEBOX_AI_FALLBACK_UNFIT({ fallback: "nobody/nothing" }),
  generationErrors.WEBOX_AI_CONVERSATION_FULL({ most: 500 }),
  generationErrors.WEBOX_AI_UPLOAD_UNREADABLE({ max_megapixels: 50 }),
  generationErrors.WEBOX_AI_UPLOADS_FULL({ most: 200 }),
  creditErrors.WEBOX_CREDITS_NOT_ENOUGH({ needed: 5, available: 2 }),
  creditErrors.WEBOX_CREDITS_AMOUNT_INVALID({ reason: "credits: write a number above 0.", issues: [] }),
  creditErrors.WEBOX_CREDITS_SETTLEMENT_TOO_LARGE({ held: 1 }),
  creditErrors.WEBOX_CREDITS_CURRENCY_UNKNOWN({ currency_code: "xxx" }),
  kitErrors.WEBOX_INVALID_INPUT({ reason: "The request is not valid." }),
  kitErrors.WEBOX_FILE_TOO_LARGE({ max_bytes: 20 }),
]

const codes = [...generationErrors.codes, ...creditErrors.codes, ...kitErrors.codes]

describe("what a French merchant is told of refusals", () => {
  it("is a sentence for each code that a page of this admin can meet, and for no other", () => {
    const met = codes.filter((code) => !OF_OTHER_PAGES.includes(code))
    expect(Object.keys(refusalsFr).sort()).toEqual([...met].sort())
  })

  it("names nothing but what the refusal tells", () => {
    const told = new Map<string, string[]>(TELLING.map(({ code, details }) => [code, Object.keys(details)]))
    for (const [code, sentence] of Object.entries(refusalsFr)) {
      const named = [...sentence.matchAll(/\{\{(\w+)/g)].map(([, name]) => name)
      expect([code, told.get(code) ?? []]).toEqual([code, expect.arrayContaining(named)])
    }
  })
})
