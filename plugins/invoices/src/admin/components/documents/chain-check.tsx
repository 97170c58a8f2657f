import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { verifyChain, type ChainReport } from "../../lib/documents"

/** Checks every document against its fingerprint, and that none is missing. */
export function ChainCheck(): JSX.Element {
  const { t } = useTranslation("webox-invoices")
  const check = useMutation({ mutationFn: verifyChain })
  const isBad = check.isError || check.data?.ok === false
  return (
    <Container className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
      <div>
        <Heading level="h2">{t("chain.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("chain.description")}
        </Text>
        <Text size="small" weight="plus" role="status" className={isBad ? "text-ui-fg-error" : ""}>
          {check.data && <Outcome report={check.data} />}
          {check.isError && t("chain.failed")}
        </Text>
      </div>
      <Button size="small" variant="secondary" isLoading={check.isPending} onClick={() => check.mutate()}>
        {t("chain.check")}
      </Button>
    </Container>
  )
}

function Outcome({ report }: { report: ChainReport }): JSX.Element {
  const { t } = useTranslation("webox-invoices")
  if (report.ok) return <>{t("chain.ok", { count: report.documents })}</>
  const number = report.first_break?.number
  return <>{number ? t("chain.broken", { number }) : t("chain.brokenSeries")}</>
}
