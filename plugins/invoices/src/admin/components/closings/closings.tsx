import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { CLOSINGS_KEY, fetchClosings } from "../../lib/closings"
import { LoadFailure, Notice } from "../shared/notices"
import { ClosingTable } from "./closing-table"

/** The closings of months and years, the newest first. */
export function Closings(): JSX.Element {
  const { t } = useTranslation("webox-invoices")
  const [cursors, setCursors] = useState<string[]>([])
  const cursor = cursors.at(-1)
  const { data, error, refetch } = useQuery({
    queryKey: [...CLOSINGS_KEY, cursor],
    queryFn: () => fetchClosings(cursor),
  })
  const next = data?.next_cursor
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("closings.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("closings.description")}
        </Text>
      </div>
      {error && <LoadFailure onRetry={() => void refetch()} />}
      {!data && !error && <Notice text={t("loading")} />}
      {data?.closings.length === 0 && <Notice text={t("closings.none")} />}
      {data && data.closings.length > 0 && <ClosingTable closings={data.closings} />}
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
