/** The words of the page "Generations". */
export const generationsEn = {
  title: "Generations",
  description: "What customers and merchants had made. What they wrote, and the files, are theirs alone.",
  failed: "The generations could not be loaded: {{reason}}",
  none: "Nothing was made yet.",
  noneMatches: "No generation matches this filter.",
  merchant: "A merchant",
  estimated: "(estimated)",
  attempt: "Call {{number}}, {{model}}: {{error}}",
  refusedHere: "By the shop’s own list: {{what}}",
  refusedBy: "By the moderation of {{by}}: {{what}}",
  category: {
    sexual: "sexual content",
    illicit: "what is against the law",
    hate: "hate",
    harassment: "harassment",
    violence: "violence",
    "self-harm": "self-harm",
  },
  column: { date: "Date", what: "What", who: "For", state: "State", cost: "Cost" },
  state: {
    queued: "Waiting",
    running: "Running",
    succeeded: "Done",
    failed: "Failed",
    refused: "Refused",
    cancelled: "Cancelled",
  },
  chat: {
    title: "Conversations",
    description: "What every model of a conversation is told first, and how long its answers may be.",
    failed: "The settings of conversations could not be loaded: {{reason}}",
    prompt: "Told to every model first",
    placeholder: "For example: You advise the customers of a shop for ceramics. Answer briefly and kindly.",
    tokens: "Longest answer, in tokens",
    hint: "A token is about four characters. The longer an answer may be, the more is held of a customer’s credits.",
    invalid: "Write a whole number of tokens, from {{min}} to {{max}}.",
    saved: "The settings count from the next answer on.",
  },
}

export type GenerationsTranslation = typeof generationsEn
