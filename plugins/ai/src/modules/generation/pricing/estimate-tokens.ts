/** English has about 4.2 bytes a token with current tokenizers, French about 3.6; other scripts fewer. */
const BYTES_PER_TOKEN = 3.5

/**
 * How many tokens a text has, about, for an answer that was stopped before its provider told. What a tokenizer counts exactly
 * differs from model to model: what is charged by this is marked as estimated.
 */
export function estimateTokens(text: string): number {
  return Math.ceil(Buffer.byteLength(text, "utf8") / BYTES_PER_TOKEN)
}
