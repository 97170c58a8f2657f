import { Container, Text } from "@medusajs/ui"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { readCustomers, titleOf } from "../../lib/credits"
import { fetchShopGenerations, STATES } from "../../lib/generations"
import { KINDS } from "../../lib/names"
import { Choice } from "../shared/choice"
import { LoadState } from "../shared/load-state"
import { PageHead } from "../shared/page-head"
import { Pager } from "../shared/pager"
import { usePages } from "../shared/use-pages"
import { ShopGenerationTable } from "./shop-generation-table"

const EVERY = "every"
const REFRESH_MS = 5_000

const wished = (choice: string): string | undefined => (choice === EVERY ? undefined : choice)

/** What customers and merchants had made, with how the calls went. */
export function ShopGenerations(): JSX.Element {
  const { t } = useTranslation("webox-ai")
  const [kind, setKind] = useState(EVERY)
  const [status, setStatus] = useState(EVERY)
  const pages = usePages()
  const wish = { kind: wished(kind), status: wished(status), cursor: pages.cursor }
  const query = useQuery({
    queryKey: ["webox-ai-shop-generations", wish],
    queryFn: () => fetchShopGenerations(wish),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  })
  const { data } = query
  const ids = [...new Set(data?.generations.flatMap(({ customer_id }) => customer_id ?? []))].sort()
  const customers = useQuery({
    queryKey: ["webox-ai-customers", ids],
    queryFn: () => readCustomers(ids),
    placeholderData: keepPreviousData,
  })
  const names = new Map(customers.data?.map((customer) => [customer.id, titleOf(customer)]))
  const select = (set: (choice: string) => void) => (choice: string) => {
    set(choice)
    pages.reset()
  }
  const every = { value: EVERY, name: t("shared.every") }

  return (
    <Container className="divide-y p-0">
      <PageHead title={t("generations.title")} description={t("generations.description")} />
      <div className="flex flex-wrap gap-3 px-6 py-4">
        <Choice
          id="generations-kind"
          label={t("shared.kind")}
          value={kind}
          items={[every, ...KINDS.map((value) => ({ value, name: t(`shared.kinds.${value}`) }))]}
          onChange={select(setKind)}
        />
        <Choice
          id="generations-state"
          label={t("shared.state")}
          value={status}
          items={[every, ...STATES.map((value) => ({ value, name: t(`generations.state.${value}`) }))]}
          onChange={select(setStatus)}
        />
      </div>
      <LoadState query={query} failure="generations.failed" />
      {data?.generations.length === 0 && (
        <Text size="small" className="px-6 py-4">
          {t(wish.kind || wish.status ? "generations.noneMatches" : "generations.none")}
        </Text>
      )}
      {data && data.generations.length > 0 && <ShopGenerationTable generations={data.generations} names={names} />}
      <Pager {...pages} next={data?.next_cursor} />
    </Container>
  )
}
