import { Module } from "@medusajs/framework/utils"
import CodeGuessesService from "./service"

/** The key under which the container holds the service that counts guessed codes. */
export const CODE_GUESSES_MODULE = "code_guesses"

export default Module(CODE_GUESSES_MODULE, { service: CodeGuessesService })

export type { CodeGuessesService }
