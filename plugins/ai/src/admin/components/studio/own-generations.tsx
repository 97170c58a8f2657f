import { Container, Text } from "@medusajs/ui"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { fetchGenerations, isRunning } from "../../lib/generations"
import { LoadState } from "../shared/load-state"
import { PageHead } from "../shared/page-head"
import { Pager } from "../shared/pager"
import { usePages } from "../shared/use-pages"
import { GenerationCard } from "./generation-card"
import { OWN_KEY } from "./own-key"

const REFRESH_MS = 1_500

/** What the merchant made, and what is being made. */
export function OwnGenerations(): JSX.Element {
  const { t } = useTranslation("webox-ai")
  const pages = usePages()
  const query = useQuery({
    queryKey: [...OWN_KEY, pages.cursor],
    queryFn: () => fetchGenerations({ cursor: pages.cursor }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.generations.some(({ status }) => isRunning(status)) ? REFRESH_MS : false,
  })
  const { data } = query
  return (
    <Container className="p-0">
      <PageHead level="h2" title={t("studio.own.title")} description={t("studio.own.description")} />
      <LoadState query={query} failure="generations.failed" />
      {data?.generations.length === 0 && (
        <Text size="small" className="px-6 pb-4">
          {t("studio.own.none")}
        </Text>
      )}
      <ul className="grid gap-4 px-6 pb-4 sm:grid-cols-2 xl:grid-cols-3">
        {data?.generations.map((generation) => (
          <GenerationCard key={generation.id} generation={generation} />
        ))}
      </ul>
      <Pager {...pages} next={data?.next_cursor} />
    </Container>
  )
}
