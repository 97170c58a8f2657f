import type { MedusaContainer } from "@medusajs/framework/types"
import type { DemoProduct } from "../data/products/product"

/** Draws the pictures of some products and uploads them. @returns their URLs by the product's handle */
export async function uploadPictures(
  _container: MedusaContainer,
  _products: DemoProduct[]
): Promise<Map<string, string[]>> {
  return new Map()
}
