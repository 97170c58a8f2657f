import { isCodedError } from "@webox/kit/http"

/**
 * Does what needs room in a budget of the shop's, unless there is none.
 *
 * @param take throws WEBOX_AI_BUDGET_REACHED when there is none, and changes nothing then
 * @returns whether it was done
 */
export async function hasRoom(take: () => Promise<void>): Promise<boolean> {
  try {
    await take()
    return true
  } catch (error) {
    if (isCodedError(error) && error.code === "WEBOX_AI_BUDGET_REACHED") return false
    throw error
  }
}
