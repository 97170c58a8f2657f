import type { AuthenticatedMedusaRequest, MedusaRequest } from "@medusajs/framework/http"
import { route } from "@webox/kit/http"
import { fromMicros, toMicros } from "@webox/kit/money"
import { CREDITS_MODULE, type CreditsModuleService } from "../../../../modules/credits"
import { GENERATION_MODULE, generationErrors, type GenerationModuleService } from "../../../../modules/generation"
import { CREDITS } from "../../../../modules/generation/budgets/budget"
import type { Budget } from "../../../../modules/generation/budgets/list-budgets"
import { providerNames, type ProviderNames } from "../../../store/ai/provider-names"
import { budgetBody } from "./validators"

/** `GET /admin/ai/budgets`: what may be spent, and what is spent and promised in this day or month. */
export const GET = route(async (req: MedusaRequest, res) => {
  res.json({ budgets: await budgetsOf(req) })
})

/** `POST /admin/ai/budgets`: sets one from now on, or takes it away with a limit of null. */
export const POST = route(async (req: AuthenticatedMedusaRequest, res) => {
  const { scope, provider = "", limit } = budgetBody.parse(req.body ?? {})
  const service = req.scope.resolve<GenerationModuleService>(GENERATION_MODULE)
  if (provider !== "" && !service.provider(provider)) throw generationErrors.WEBOX_AI_PROVIDER_NOT_FOUND()
  const { currency_code } = await req.scope.resolve<CreditsModuleService>(CREDITS_MODULE).terms()
  await service.setBudget({
    scope,
    provider,
    limit_micros: limit === null ? null : toMicros(limit),
    unit: scope === "customer_day" ? CREDITS : currency_code,
    created_by: req.auth_context.actor_id,
  })
  res.json({ budgets: await budgetsOf(req) })
})

async function budgetsOf({ scope }: MedusaRequest) {
  const { currency_code } = await scope.resolve<CreditsModuleService>(CREDITS_MODULE).terms()
  const budgets = await scope.resolve<GenerationModuleService>(GENERATION_MODULE).budgets()
  const nameOf = providerNames(scope)
  return budgets.map((budget) => present(budget, currency_code, nameOf))
}

/** Amounts in credits or in the main unit of the currency. */
function present(budget: Budget, currencyCode: string, nameOf: ProviderNames) {
  const { number, limit_micros, spent_micros, reserved_micros, provider, ...rest } = budget
  return {
    id: number,
    ...rest,
    provider: provider === "" ? null : provider,
    provider_name: provider === "" ? null : nameOf(provider),
    limit: amount(limit_micros),
    spent: spent_micros === null ? null : amount(spent_micros),
    reserved: reserved_micros === null ? null : amount(reserved_micros),
    // One that was set in another currency than the shop's counts nothing.
    is_in_force: rest.unit === CREDITS || rest.unit === currencyCode,
  }
}

function amount(micros: number): number {
  return fromMicros(micros).toNumber()
}
