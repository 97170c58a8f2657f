import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { faultOf } from "../../lib/failure"

/** @returns says why a request failed: in the reader's language where it is the shop's fault, else as the shop says it */
export function useReason(): (error: Error) => string {
  const { t } = useTranslation("webox-ai")
  return (error) => {
    const fault = faultOf(error)
    return fault ? t(`shared.fault.${fault}`) : error.message
  }
}

/** @returns tells that something could not be done, and why */
export function useTellFailure(): (error: Error) => void {
  const reasonOf = useReason()
  return (error) => void toast.error(reasonOf(error))
}
