export { recoverOrderWorkflow, type RecoverOrderInput } from "./recover-order"
