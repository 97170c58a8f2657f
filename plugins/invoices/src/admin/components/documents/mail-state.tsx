import { Button, Text, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { DOCUMENTS_KEY, sendDocument, type InvoiceDocument } from "../../lib/documents"

/** Where the mail of a document is, and a way to send it anew. */
export function MailState({ document }: { document: InvoiceDocument }): JSX.Element {
  const { t } = useTranslation("webox-invoices")
  const queries = useQueryClient()
  const send = useMutation({
    mutationFn: () => sendDocument(document.id),
    onSuccess: async () => {
      toast.success(t("mail.asked"))
      await queries.invalidateQueries({ queryKey: DOCUMENTS_KEY })
    },
    onError: () => void toast.error(t("mail.notAsked")),
  })
  const state = document.mail?.state
  const isBad = state === "failed" || state === "no_provider"
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Text size="small" className={isBad ? "text-ui-fg-error" : ""}>
        {state ? t(`mail.state.${state}`, { to: document.mail?.sent_to ?? "" }) : t("mail.toCome")}
      </Text>
      {(state === "sent" || state === "failed") && (
        <Button
          size="small"
          variant="transparent"
          isLoading={send.isPending}
          aria-label={t("mail.sendOf", { number: document.number })}
          onClick={() => send.mutate()}
        >
          {t("mail.send")}
        </Button>
      )}
    </div>
  )
}
