export {
  validatePromotionCodeWorkflow,
  type PromotionCodeValidation,
  type ValidatePromotionCodeInput,
} from "./validate-promotion-code"
export {
  readPromotionMinimum,
  setPromotionMinimumWorkflow,
  type PromotionMinimum,
  type SetPromotionMinimumInput,
} from "./set-promotion-minimum"
