import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { documentQuery, NO_FILTER, type DocumentFilter } from "../../lib/document-query"
import { DOCUMENTS_KEY, downloadList, fetchDocuments } from "../../lib/documents"
import { LoadFailure, Notice } from "../shared/notices"
import { DocumentFilters } from "./document-filters"
import { DocumentTable } from "./document-table"

/** All documents, the newest first, by pages, and as CSV. */
export function Documents(): JSX.Element {
  const { t } = useTranslation("webox-invoices")
  const [filter, setFilter] = useState(NO_FILTER)
  // The cursors of the pages that led here: a cursor only leads on, never back.
  const [cursors, setCursors] = useState<string[]>([])
  const cursor = cursors.at(-1)
  const { data, error, refetch } = useQuery({
    queryKey: [...DOCUMENTS_KEY, "list", documentQuery(filter), cursor],
    queryFn: () => fetchDocuments(filter, cursor),
    placeholderData: keepPreviousData,
  })
  const csv = useMutation({ mutationFn: downloadList, onError: () => void toast.error(t("downloadFailed")) })
  const narrow = (changed: DocumentFilter): void => {
    setFilter(changed)
    setCursors([])
  }
  const isNarrowed = Object.values(documentQuery(filter)).some((value) => value !== undefined)
  const next = data?.next_cursor

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading level="h1">{t("title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("description")}
          </Text>
        </div>
        <Button size="small" variant="secondary" isLoading={csv.isPending} onClick={() => csv.mutate(filter)}>
          {t("csv")}
        </Button>
      </div>
      <DocumentFilters filter={filter} onChange={narrow} />
      {error && <LoadFailure onRetry={() => void refetch()} />}
      {!data && !error && <Notice text={t("loading")} />}
      {data?.invoices.length === 0 && <Notice text={t(isNarrowed ? "noneMatches" : "none")} />}
      {data && data.invoices.length > 0 && <DocumentTable documents={data.invoices} />}
      {(cursor || next) && (
        <div className="flex justify-end gap-2 px-6 py-2">
          <Button size="small" variant="secondary" disabled={!cursor} onClick={() => setCursors(cursors.slice(0, -1))}>
            {t("newer")}
          </Button>
          <Button
            size="small"
            variant="secondary"
            disabled={!next}
            onClick={() => next && setCursors([...cursors, next])}
          >
            {t("older")}
          </Button>
        </div>
      )}
    </Container>
  )
}
