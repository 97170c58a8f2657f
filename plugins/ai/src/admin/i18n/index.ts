import { creditsEn } from "./credits/en"
import { creditsFr } from "./credits/fr"
import { generationsEn } from "./generations/en"
import { generationsFr } from "./generations/fr"
import { modelsEn } from "./models/en"
import { modelsFr } from "./models/fr"
import { productEn } from "./product/en"
import { productFr } from "./product/fr"
import { providersEn } from "./providers/en"
import { providersFr } from "./providers/fr"
import { refusalsFr } from "./refusals/fr"
import { issuesFr } from "./refusals/issues-fr"
import type { Issues, Refusals } from "./refusals/refusals"
import { sharedEn } from "./shared/en"
import { sharedFr } from "./shared/fr"
import { studioEn } from "./studio/en"
import { studioFr } from "./studio/fr"

const noRefusals: Refusals = {}
const noIssues: Issues = { one: "", rule: {}, field: {} }

const en = {
  shared: sharedEn,
  credits: creditsEn,
  generations: generationsEn,
  models: modelsEn,
  product: productEn,
  providers: providersEn,
  studio: studioEn,
  refusals: noRefusals,
  issues: noIssues,
}

const fr: typeof en = {
  shared: sharedFr,
  credits: creditsFr,
  generations: generationsFr,
  models: modelsFr,
  product: productFr,
  providers: providersFr,
  studio: studioFr,
  refusals: refusalsFr,
  issues: issuesFr,
}

/** By language, then by the namespace of the plugin. */
export default { en: { "webox-ai": en }, fr: { "webox-ai": fr } }
