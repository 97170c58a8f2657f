/** The key of the hold for an answer. */
export const answerHoldKey = (messageId: string): string => `answer:${messageId}`

/** The reference of such holds, which the statement shows. */
export const ANSWER_REFERENCE = "answer"

/** The topic of an answer's news. */
export const answerTopic = (messageId: string): string => `answer:${messageId}`
