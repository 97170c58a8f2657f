import { Button, usePrompt } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { fetchAgain } from "../../lib/fetch-again"
import { cancelGeneration, deleteGeneration, isRunning, retryGeneration, type Generation } from "../../lib/generations"
import { newKey } from "../../lib/new-key"
import { OWN_KEY } from "./own-key"
import { useTellFailure } from "../shared/use-reason"

/** Cancel what runs; make again or delete what has ended. */
export function GenerationActions({ generation: { id, status } }: { generation: Generation }): JSX.Element {
  const { t } = useTranslation("webox-ai")
  const queries = useQueryClient()
  const ask = usePrompt()
  const [key, setKey] = useState(newKey)
  const tellFailure = useTellFailure()
  const change = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSuccess: async () => {
      setKey(newKey())
      await fetchAgain(queries, OWN_KEY)
    },
    onError: tellFailure,
  })

  async function remove(): Promise<void> {
    const isSure = await ask({
      title: t("studio.delete"),
      description: t("studio.deleteSure"),
      confirmText: t("studio.delete"),
      cancelText: t("shared.cancel"),
    })
    if (isSure) change.mutate(() => deleteGeneration(id))
  }

  const common = { size: "small", disabled: change.isPending } as const
  if (isRunning(status)) {
    return (
      <Button
        {...common}
        variant="secondary"
        className="self-start"
        onClick={() => change.mutate(() => cancelGeneration(id))}
      >
        {t("shared.cancel")}
      </Button>
    )
  }
  return (
    <div className="flex flex-wrap gap-2">
      <Button {...common} variant="secondary" onClick={() => change.mutate(() => retryGeneration(id, key))}>
        {t("studio.again")}
      </Button>
      <Button {...common} variant="transparent" onClick={() => void remove()}>
        {t("studio.delete")}
      </Button>
    </div>
  )
}
