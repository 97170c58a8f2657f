import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { languages } from "../../languages"
import { ProductIndexProvider, type ProductIndexOptions } from "../product-index"

/** Keeps the index of the products in English. */
export class EnglishProductIndexProvider extends ProductIndexProvider {
  static override identifier = languages.english.provider

  constructor(dependencies: ConstructorParameters<typeof ProductIndexProvider>[0], options: ProductIndexOptions = {}) {
    super(dependencies, options, languages.english)
  }
}

export default ModuleProvider(Modules.SEARCH, { services: [EnglishProductIndexProvider] })
