export { announceBudgetWorkflow, BUDGET_REACHED, type AnnounceBudgetInput } from "./budgets/announce-budget"
export { grantCreditsWorkflow, type GrantCreditsInput } from "./credits/grant-credits"
export { settleOrderCreditsWorkflow, type SettleOrderCreditsInput } from "./credits/settle-order-credits"
export { runGenerationWorkflow, type RunGenerationInput } from "./generations/run-generation"
