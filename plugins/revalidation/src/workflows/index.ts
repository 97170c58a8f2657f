export { revalidateWorkflow, type RevalidateInput } from "./revalidate"
