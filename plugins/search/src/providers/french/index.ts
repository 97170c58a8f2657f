import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { languages } from "../../languages"
import { ProductIndexProvider, type ProductIndexOptions } from "../product-index"

/** Keeps the index of the products in French. */
export class FrenchProductIndexProvider extends ProductIndexProvider {
  static override identifier = languages.french.provider

  constructor(dependencies: ConstructorParameters<typeof ProductIndexProvider>[0], options: ProductIndexOptions = {}) {
    super(dependencies, options, languages.french)
  }
}

export default ModuleProvider(Modules.SEARCH, { services: [FrenchProductIndexProvider] })
