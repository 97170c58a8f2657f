import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { BUDGETS_KEY, saveBudget } from "../../lib/budgets"
import { useTellFailure } from "../shared/use-reason"

/** Sets a budget, or takes it away, and shows those that then count. */
export function useSaveBudget(onSaved?: () => void) {
  const { t } = useTranslation("webox-ai")
  const queries = useQueryClient()
  const tellFailure = useTellFailure()
  return useMutation({
    mutationFn: saveBudget,
    onSuccess: (budgets, { limit }) => {
      queries.setQueryData(BUDGETS_KEY, budgets)
      toast.success(t(limit === null ? "providers.budgets.removed" : "providers.budgets.saved"))
      onSaved?.()
    },
    onError: tellFailure,
  })
}
