import { Button, toast } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { downloadDocument, type InvoiceDocument } from "../../lib/documents"

/** A document's PDF and its XML, to be kept. */
export function FileButtons({ document }: { document: InvoiceDocument }): JSX.Element {
  const { t } = useTranslation("webox-invoices")
  const download = useMutation({
    mutationFn: (type: "pdf" | "xml") => downloadDocument(document, type),
    onError: () => void toast.error(t("downloadFailed")),
  })
  return (
    <div className="flex gap-2">
      {(["pdf", "xml"] as const).map((type) => (
        <Button
          key={type}
          size="small"
          variant="secondary"
          aria-label={t("fileOf", { type: type.toUpperCase(), number: document.number })}
          onClick={() => download.mutate(type)}
        >
          {type.toUpperCase()}
        </Button>
      ))}
    </div>
  )
}
