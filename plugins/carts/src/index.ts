export { cartErrors } from "./errors"
export { mergeCartWorkflow, reorderWorkflow, type MergeCartInput, type ReorderInput } from "./workflows"
