import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { PromotionRule } from "../rules/promotion-rule"
import type { PromotionFacts } from "../rules/refusal-reason"

/** A promotion as it is stored. */
export interface StoredPromotion extends Omit<PromotionFacts, "isUsedUp"> {
  id: string
  code: string
  budget: { type?: string; attribute?: string | null } | null
}

const FIELDS = [
  "id",
  "code",
  "status",
  "application_method.currency_code",
  "campaign.starts_at",
  "campaign.ends_at",
  "campaign.budget.type",
  "campaign.budget.attribute",
  "rules.id",
  "rules.attribute",
  "rules.operator",
  "rules.values.value",
]

/** Reads a promotion with what its refusal depends on. */
export async function readPromotion(
  container: MedusaContainer,
  filters: { id: string } | { code: string }
): Promise<StoredPromotion | undefined> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "promotion", fields: FIELDS, filters })
  const [promotion] = data
  if (!promotion) return undefined
  const { id, code, status, application_method, campaign } = promotion
  return {
    id,
    code: code ?? "",
    status: status ?? "draft",
    currency_code: application_method?.currency_code,
    starts_at: campaign?.starts_at ? new Date(campaign.starts_at) : null,
    ends_at: campaign?.ends_at ? new Date(campaign.ends_at) : null,
    budget: campaign?.budget ?? null,
    rules: (promotion.rules ?? []).map(toRule),
  }
}

interface StoredRule {
  id: string
  attribute?: string
  operator?: string
  values?: ({ value?: string } | null)[]
}

function toRule({ id, attribute, operator, values }: StoredRule): PromotionRule {
  return {
    id,
    attribute: attribute ?? "",
    operator: operator ?? "",
    values: (values ?? []).flatMap((value) => (typeof value?.value === "string" ? [value.value] : [])),
  }
}
