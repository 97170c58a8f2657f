export { finishSignUpWorkflow, type FinishSignUpInput } from "./finish-sign-up"
export { recoverOrderWorkflow, type RecoverOrderInput } from "./recover-order"
