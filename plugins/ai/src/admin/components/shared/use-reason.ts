import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { faultOf } from "../../lib/failure"
import { Refusal } from "../../lib/refusal"
import { tellRefusal } from "../../lib/tell-refusal"

/** @returns says why a request failed, in the reader's language: by the refusal's code where it has one */
export function useReason(): (error: Error) => string {
  const { t, i18n } = useTranslation("webox-ai")
  return (error) => {
    const fault = faultOf(error)
    if (fault) return t(`shared.fault.${fault}`)
    return error instanceof Refusal ? tellRefusal(i18n, error) : t("shared.refused", { message: error.message })
  }
}

/** @returns tells that something could not be done, and why */
export function useTellFailure(): (error: Error) => void {
  const reasonOf = useReason()
  return (error) => void toast.error(reasonOf(error))
}
