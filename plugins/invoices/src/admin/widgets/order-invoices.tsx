import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { FileButtons } from "../components/documents/file-buttons"
import { MailState } from "../components/documents/mail-state"
import { LoadFailure, Notice } from "../components/shared/notices"
import { useAmounts } from "../components/shared/use-amounts"
import { DOCUMENTS_KEY, fetchOrderDocuments, issueInvoice } from "../lib/documents"

/** The invoices and credit notes of an order; its invoice can be issued by hand. */
const OrderInvoicesWidget = ({ data: order }: DetailWidgetProps<AdminOrder>): JSX.Element => {
  const { t } = useTranslation("webox-invoices")
  const { dayOf, moneyOf } = useAmounts()
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery({
    queryKey: [...DOCUMENTS_KEY, "order", order.id],
    queryFn: () => fetchOrderDocuments(order.id),
  })
  const issue = useMutation({
    mutationFn: () => issueInvoice(order.id),
    onSuccess: async () => {
      toast.success(t("widget.issued"))
      await queries.invalidateQueries({ queryKey: DOCUMENTS_KEY })
    },
    onError: (refused) => void toast.error(refused.message),
  })
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("widget.description")}
        </Text>
      </div>
      {error && <LoadFailure onRetry={() => void refetch()} />}
      {!data && !error && <Notice text={t("loading")} />}
      {data?.invoices.length === 0 && (
        <div className="px-6 py-4">
          <Text size="small" className="mb-3">
            {t("widget.none")}
          </Text>
          <Button size="small" variant="secondary" isLoading={issue.isPending} onClick={() => issue.mutate()}>
            {t("widget.issue")}
          </Button>
        </div>
      )}
      {data?.invoices.map((document) => (
        <div key={document.id} className="flex flex-wrap items-center justify-between gap-3 px-6 py-3">
          <div>
            <Text size="small" weight="plus">
              {t(`kind.${document.kind}`)} {document.number}
            </Text>
            <Text size="small" className="text-ui-fg-subtle">
              {dayOf(document)} · {moneyOf(document, document.total)}
            </Text>
            <MailState document={document} />
          </div>
          <FileButtons document={document} />
        </div>
      ))}
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.side.after" })

export default OrderInvoicesWidget
