import { Badge, Container, StatusBadge, Table, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { fromMicros, money } from "../../lib/micros"
import { fetchProviders, PROVIDERS_KEY, type Provider } from "../../lib/providers"
import { LoadState } from "../shared/load-state"
import { PageHead } from "../shared/page-head"
import { useProviderName } from "../shared/use-provider-name"
import { Health } from "./health"

const REFRESH_MS = 15_000

/** Who can make what, how they do, and what they cost this month. */
export function Providers(): JSX.Element {
  const { t } = useTranslation("webox-ai")
  const query = useQuery({
    queryKey: PROVIDERS_KEY,
    queryFn: fetchProviders,
    refetchInterval: REFRESH_MS,
  })
  const { data } = query
  return (
    <Container className="divide-y p-0">
      <PageHead title={t("providers.title")} description={t("providers.description")} />
      <LoadState query={query} failure="providers.failed" />
      {data && (
        <div className="overflow-x-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                {(["provider", "makes", "health", "spend"] as const).map((column) => (
                  <Table.HeaderCell key={column} className="whitespace-nowrap">
                    {t(`providers.column.${column}`)}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {[...data].sort(inOrder).map((provider) => (
                <ProviderRow key={provider.id} provider={provider} />
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </Container>
  )
}

/** Those that can be used come first. */
function inOrder(one: Provider, other: Provider): number {
  return Number(other.is_configured) - Number(one.is_configured) || one.name.localeCompare(other.name)
}

function ProviderRow({ provider }: { provider: Provider }): JSX.Element {
  const { t, i18n } = useTranslation("webox-ai")
  const nameOf = useProviderName()
  const { id, name, is_configured, key_variable, capabilities, spend } = provider
  const amount = (micros: number): string => money(fromMicros(micros), spend.currency, i18n.language)
  return (
    <Table.Row className="align-top">
      <Table.Cell className="py-3">
        <Text size="small" weight="plus">
          {nameOf({ provider: id, provider_name: name })}
        </Text>
        <StatusBadge color={is_configured ? "green" : "grey"}>
          {t(is_configured ? "providers.configured" : "providers.notConfigured")}
        </StatusBadge>
        {!is_configured && key_variable && (
          <Text size="xsmall" className="text-ui-fg-subtle whitespace-normal">
            {t("providers.setVariable")} <code>{key_variable}</code>
          </Text>
        )}
      </Table.Cell>
      <Table.Cell className="py-3">
        <div className="flex max-w-52 flex-wrap gap-1">
          {capabilities.map((capability) => (
            <Badge key={capability} size="2xsmall">
              {t(`shared.kinds.${capability}`)}
            </Badge>
          ))}
        </div>
      </Table.Cell>
      <Table.Cell className="py-3">
        <Health health={provider.health} isConfigured={is_configured} />
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap py-3">
        <Text size="small">{amount(spend.spent_micros)}</Text>
        {spend.reserved_micros > 0 && (
          <Text size="xsmall" className="text-ui-fg-subtle">
            {t("providers.reserved", { amount: amount(spend.reserved_micros) })}
          </Text>
        )}
      </Table.Cell>
    </Table.Row>
  )
}
