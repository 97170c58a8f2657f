export { announceBudgetWorkflow, BUDGET_REACHED, type AnnounceBudgetInput } from "./budgets/announce-budget"
export { grantCreditsWorkflow, type GrantCreditsInput } from "./credits/grant-credits"
export { settleOrderCreditsWorkflow, type SettleOrderCreditsInput } from "./credits/settle-order-credits"
export {
  announceGenerationWorkflow,
  GENERATION_COMPLETED,
  GENERATION_FAILED,
  type AnnouncedGeneration,
} from "./generations/announce-generation"
export { runGenerationWorkflow, type RunGenerationInput } from "./generations/run-generation"
