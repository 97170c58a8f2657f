export { grantCreditsWorkflow, type GrantCreditsInput } from "./credits/grant-credits"
export { settleOrderCreditsWorkflow, type SettleOrderCreditsInput } from "./credits/settle-order-credits"
