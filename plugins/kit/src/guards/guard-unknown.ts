import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { route, type Handler } from "../http/route"

/**
 * Middleware for `GET /store/product-categories/:id`: Medusa means to answer 404 to an unknown id, but looks for it in an
 * array, which is always there, and answers 200 without a category.
 */
export function guardUnknownCategory(): Handler {
  return route((req, res, next) => {
    const json = res.json.bind(res)
    res.json = (body: unknown) => {
      const isEmpty = typeof body === "object" && body !== null && "product_category" in body && !body.product_category
      if (res.statusCode !== 200 || !isEmpty) return json(body)
      return res.status(404).send({
        type: MedusaError.Types.NOT_FOUND,
        code: MedusaError.Types.NOT_FOUND,
        message: `Product category with id: ${req.params["id"]} was not found`,
      })
    }
    next()
  })
}

/** Middleware for `POST /store/shipping-options/:id/calculate`, which fails with 500 on an unknown id. */
export function guardUnknownShippingOption(): Handler {
  return route(async (req, _, next) => {
    const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const id = req.params["id"] ?? ""
    const { rows } = await knex.raw<{ rows: unknown[] }>(
      "select id from shipping_option where id = ? and deleted_at is null",
      [id]
    )
    if (rows.length === 0) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `Shipping option with id: ${id} was not found`)
    }
    next()
  })
}
