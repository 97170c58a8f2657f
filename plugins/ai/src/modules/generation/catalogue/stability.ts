import type { CatalogueModel, ImageModel } from "./model"
import { imagePrice } from "./prices"

const image: Omit<ImageModel, "id" | "name"> = {
  provider: "stability",
  capability: "image",
  sizes: ["1024x1024", "768x1344", "1344x768", "832x1216", "1216x832"],
  max_count: 1,
  max_prompt_characters: 10_000,
  has_negative_prompt: true,
  has_seed: true,
  reference: "none",
}

export const stabilityModels: CatalogueModel[] = [
  { ...image, id: "core", name: "Stable Image Core", price: imagePrice(0.03) },
  { ...image, id: "ultra", name: "Stable Image Ultra", price: imagePrice(0.08) },
  { ...image, id: "sd3.5-large", name: "Stable Diffusion 3.5 Large", price: imagePrice(0.065) },
  { ...image, id: "sd3.5-large-turbo", name: "Stable Diffusion 3.5 Large Turbo", price: imagePrice(0.04) },
  { ...image, id: "sd3.5-medium", name: "Stable Diffusion 3.5 Medium", price: imagePrice(0.035) },
]
