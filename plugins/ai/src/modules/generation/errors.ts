import { defineErrors, type InputIssue } from "@webox/kit/http"

/** The errors of generations, models and providers; the README lists them. */
export const generationErrors = defineErrors({
  WEBOX_AI_MODEL_NOT_FOUND: {
    status: 404,
    message: "There is no such model. Read the list of models again.",
  },
  WEBOX_AI_MODEL_NOT_OFFERED: {
    status: 409,
    message: "The model is not offered now. Choose another one from the list of models.",
  },
  WEBOX_AI_NOTHING_OFFERED: {
    status: 409,
    message: (details: { kind: string }) => `No model for ${details.kind} is offered now. Come back later.`,
  },
  WEBOX_AI_INPUT_INVALID: {
    status: 400,
    message: (details: { reason: string; issues: InputIssue[] }) => details.reason,
  },
  WEBOX_AI_PRICE_ABOVE_LIMIT: {
    status: 409,
    message: (details: { credits: number }) =>
      `It may cost up to ${details.credits} credits, which is more than you agreed to. Ask for a new quote.`,
  },
  WEBOX_AI_CUSTOMER_BUDGET_REACHED: {
    status: 409,
    message: "This would be more than you may spend here in a day. Come back tomorrow, or choose something cheaper.",
  },
  WEBOX_AI_BUDGET_REACHED: {
    status: 409,
    message: "The shop makes no more of this for now. Choose another model, or come back later.",
  },
  WEBOX_AI_FALLBACK_UNFIT: {
    status: 400,
    message: (details: { fallback: string }) =>
      `"${details.fallback}" cannot stand in. Name another model that makes the same, such as stability/core.`,
  },
  WEBOX_AI_PROVIDER_NOT_FOUND: {
    status: 404,
    message: "There is no such provider. Read the list of providers again.",
  },
  WEBOX_AI_GENERATION_NOT_FOUND: {
    status: 404,
    message: "There is no such generation, or it is not yours.",
  },
  WEBOX_AI_GENERATION_RUNNING: {
    status: 409,
    message: "The generation has not ended yet. Cancel it first.",
  },
  WEBOX_AI_CONVERSATION_NOT_FOUND: {
    status: 404,
    message: "There is no such conversation, or it is not yours.",
  },
  WEBOX_AI_MESSAGE_NOT_FOUND: {
    status: 404,
    message: "There is no such message in this conversation. Read the conversation again.",
  },
  WEBOX_AI_CONVERSATION_BUSY: {
    status: 409,
    message: "An answer is still coming in this conversation. Wait for its end, or stop it.",
  },
  WEBOX_AI_CONVERSATION_FULL: {
    status: 409,
    message: (details: { most: number }) => `A conversation has at most ${details.most} messages. Begin a new one.`,
  },
  WEBOX_AI_UPLOAD_TYPE_UNKNOWN: {
    status: 415,
    message: "Send a picture as it is, with its Content-Type: image/png, image/jpeg or image/webp.",
  },
  WEBOX_AI_UPLOAD_MISMATCH: {
    status: 400,
    message: "The file is not what its Content-Type says. Send a PNG, JPEG or WebP picture.",
  },
  WEBOX_AI_UPLOAD_UNREADABLE: {
    status: 400,
    message: (details: { max_megapixels: number }) =>
      `The picture cannot be opened, or has more than ${details.max_megapixels} million pixels. Send another one.`,
  },
  WEBOX_AI_UPLOADS_FULL: {
    status: 409,
    message: (details: { most: number }) => `You keep ${details.most} pictures already. Delete some first.`,
  },
  WEBOX_AI_UPLOAD_NOT_FOUND: {
    status: 404,
    message: "There is no such picture, or it is not yours.",
  },
  WEBOX_AI_PRICE_INCOMPLETE: {
    status: 409,
    message: "The model has no price for what is asked. Choose another size, quality or model.",
  },
  WEBOX_AI_EXCHANGE_RATE_MISSING: {
    status: 409,
    message: (details: { currency_code: string }) =>
      `The shop has no exchange rate from US dollars to ${details.currency_code.toUpperCase()} yet. Choose a local sample, or come back later.`,
  },
})
