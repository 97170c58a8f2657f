import type { Entered, OptionName } from "./options"

/** What the studio's forms show: what was entered, and what became of the last attempt. */
export interface StudioState {
  entered: Entered
  /** Keys of the chosen models. */
  models: string[]
  /** What is wrong with the prompt. */
  promptProblem?: string
  /** What is wrong with the picture to start from. */
  pictureProblem?: string
  /** What is wrong with one of the settings. */
  optionProblem?: { name: OptionName; text: string }
  failure?: string
  failureLink?: { href: string; text: string }
  /** The price that has to be confirmed before anything begins, and what is left afterwards. */
  confirm?: { credits: number; left: number }
  /** Counts the answers, so that the form notices each. */
  answers: number
}
