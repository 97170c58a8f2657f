import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient, type QueryKey, type UseMutationResult } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { fetchAgain } from "../../lib/fetch-again"
import { useTellFailure } from "./use-reason"

interface ChangeOptions {
  /** The key of the sentence that says that it is done. */
  done: string
  /** What was fetched before, and is now out of date: it is fetched again. */
  outdates: readonly QueryKey[]
  /** Called as soon as it is done, before anything is fetched again. */
  onDone?: () => void
}

/** A change of something in the shop, which tells that it is done, or why it is not. */
export function useChange<Input = void>(
  change: (input: Input) => Promise<unknown>,
  { done, outdates, onDone }: ChangeOptions
): UseMutationResult<unknown, Error, Input> {
  const { t } = useTranslation("webox-ai")
  const queries = useQueryClient()
  const tellFailure = useTellFailure()
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      onDone?.()
      toast.success(t(done))
      await Promise.all(outdates.map((queryKey) => fetchAgain(queries, queryKey)))
    },
    onError: tellFailure,
  })
}
