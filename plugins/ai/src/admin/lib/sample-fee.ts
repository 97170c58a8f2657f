import { client } from "./client"

export const SAMPLE_FEE_KEY = ["webox-ai-sample-fee"]

/** In credits. */
export const fetchSampleFee = async (): Promise<number> =>
  (await client.client.fetch<{ sample_fee: { credits: number } }>("/admin/ai/sample-fee")).sample_fee.credits

export const saveSampleFee = (credits: number) =>
  client.client.fetch("/admin/ai/sample-fee", { method: "POST", body: { credits } })
