/** A prompt for a model that has no field for what it shall leave out. */
export function promptWithNegative(request: { prompt: string; negative_prompt?: string }): string {
  return request.negative_prompt ? `${request.prompt}\n\nAvoid: ${request.negative_prompt}` : request.prompt
}

/** Characters as people and price lists count them: an emoji is one. */
export function countCharacters(text: string): number {
  return [...text].length
}
