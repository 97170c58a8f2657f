import { askShop } from "./ask-shop"

export const SAMPLE_FEE_KEY = ["webox-ai-sample-fee"]

/** In credits. */
export const fetchSampleFee = async (): Promise<number> =>
  (await askShop<{ sample_fee: { credits: number } }>("/admin/ai/sample-fee")).sample_fee.credits

export const saveSampleFee = (credits: number) => askShop("/admin/ai/sample-fee", { method: "POST", body: { credits } })
