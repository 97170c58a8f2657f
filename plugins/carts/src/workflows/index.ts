export { mergeCartWorkflow, mergeCartWorkflowId, type MergeCartInput, type MergeReport } from "./merge-cart"
export { reorderWorkflow, reorderWorkflowId, type ReorderInput, type ReorderReport } from "./reorder"
