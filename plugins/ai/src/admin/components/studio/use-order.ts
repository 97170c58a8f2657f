import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useRef } from "react"
import { useTranslation } from "react-i18next"
import { fetchAgain } from "../../lib/fetch-again"
import { orderGeneration, type Generation, type Order } from "../../lib/generations"
import { newKey } from "../../lib/new-key"
import { OWN_KEY } from "./own-key"
import { useTellFailure } from "../shared/use-reason"

/** Orders a generation. One that is sent again after a failure is made once. */
export function useOrder(onOrdered?: (generation: Generation) => void) {
  const { t } = useTranslation("webox-ai")
  const queries = useQueryClient()
  const sent = useRef({ text: "", key: "" })
  const tellFailure = useTellFailure()
  return useMutation({
    mutationFn: (order: Order) => {
      const text = JSON.stringify(order)
      if (sent.current.text !== text) sent.current = { text, key: newKey() }
      return orderGeneration(order, sent.current.key)
    },
    onSuccess: async (generation) => {
      sent.current = { text: "", key: "" }
      toast.success(t("studio.ordered"))
      onOrdered?.(generation)
      await fetchAgain(queries, OWN_KEY)
    },
    onError: tellFailure,
  })
}
