import type { Bilingual } from "../bilingual"
import { demoId } from "../ids"
import { vatRates } from "./vat-rates"

export interface DemoRegion {
  id: string
  name: string
  translation: string
  currency_code: string
  countries: string[]
  /** Whether the prices shown in this region contain the tax, as European law wants for consumers. */
  is_tax_inclusive: boolean
}

const europe = vatRates.map((rate) => rate.country_code).filter((code) => code !== "fr")

export const regions: DemoRegion[] = [
  region("France", "France", "eur", ["fr"], true),
  region("Europe", "Europe", "eur", europe, true),
  region("United States", "États-Unis", "usd", ["us"], false),
]

function region(name: string, translation: string, currency_code: string, countries: string[], inclusive: boolean) {
  return { id: demoId("reg", name), name, translation, currency_code, countries, is_tax_inclusive: inclusive }
}

export interface DemoShippingOption {
  key: string
  region: string
  name: Bilingual
  type: { label: string; description: string; code: string }
  eur: number
  usd: number
  /** From this amount of items on, as the shopper sees it, the option is free. */
  free_from?: number
}

const standard = { label: "Standard", description: "Delivered to the door", code: "standard" }
const express = { label: "Express", description: "Delivered to the door, first", code: "express" }

export const shippingOptions: DemoShippingOption[] = [
  {
    key: "france-standard",
    region: "France",
    name: { en: "Standard delivery, 2–3 days", fr: "Livraison standard, 2 à 3 jours" },
    type: standard,
    eur: 4.9,
    usd: 5.5,
    free_from: 80,
  },
  {
    key: "france-express",
    region: "France",
    name: { en: "Express delivery, next working day", fr: "Livraison express, jour ouvré suivant" },
    type: express,
    eur: 9.9,
    usd: 11,
  },
  {
    key: "europe-standard",
    region: "Europe",
    name: { en: "Standard delivery, 3–6 days", fr: "Livraison standard, 3 à 6 jours" },
    type: standard,
    eur: 8.9,
    usd: 9.5,
    free_from: 120,
  },
  {
    key: "europe-express",
    region: "Europe",
    name: { en: "Express delivery, 1–2 days", fr: "Livraison express, 1 à 2 jours" },
    type: express,
    eur: 16.9,
    usd: 18.5,
  },
  {
    key: "united-states-standard",
    region: "United States",
    name: { en: "Standard delivery, 6–10 days", fr: "Livraison standard, 6 à 10 jours" },
    type: standard,
    eur: 13,
    usd: 14,
    free_from: 150,
  },
  {
    key: "united-states-express",
    region: "United States",
    name: { en: "Express delivery, 2–4 days", fr: "Livraison express, 2 à 4 jours" },
    type: express,
    eur: 27,
    usd: 29,
  },
]
