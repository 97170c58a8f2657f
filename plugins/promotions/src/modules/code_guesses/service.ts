import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible"
import { promotionErrors } from "../../http/errors"
import { countersOf, limits, type Guesser, type LimitName } from "./limits"

/**
 * Counts the codes that were tried and that nobody knows, in Postgres: so the count is one for all processes, and a restart
 * does not begin it anew. Rows whose time is over go by themselves.
 */
export default class CodeGuessesService {
  private readonly limiters: Record<LimitName, RateLimiterPostgres>

  constructor(dependencies: { __pg_connection__: Knex }) {
    const limiter = (name: LimitName) =>
      new RateLimiterPostgres({
        storeClient: dependencies.__pg_connection__,
        storeType: "knex",
        tableName: "webox_promotion_guess",
        tableCreated: true,
        keyPrefix: name,
        points: limits[name].points,
        duration: limits[name].duration_s,
      })
    this.limiters = { cart: limiter("cart"), client: limiter("client") }
  }

  /**
   * Tries codes. All of them count while they are tried, so that a thousand at once get no further than one after the other;
   * those that turn out to be known are given back.
   *
   * @param codes how many are tried
   * @param unknownIn how many of them nobody knows, as the outcome of `attempt` tells
   * @throws WEBOX_PROMOTIONS_TOO_MANY_GUESSES (429) before anything is tried
   */
  async counting<Result>(
    guesser: Guesser,
    codes: number,
    attempt: () => Promise<Result>,
    unknownIn: (result: Result) => number
  ): Promise<Result> {
    for (const { limit, key } of countersOf(guesser)) await this.take(limit, key, codes)
    let unknown = 0
    try {
      const result = await attempt()
      unknown = unknownIn(result)
      return result
    } finally {
      await this.giveBack(guesser, codes - unknown)
    }
  }

  private async take(limit: LimitName, key: string, codes: number): Promise<void> {
    try {
      await this.limiters[limit].consume(key, codes)
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused
      throw promotionErrors.WEBOX_PROMOTIONS_TOO_MANY_GUESSES({
        retry_after_s: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)),
      })
    }
  }

  private async giveBack(guesser: Guesser, codes: number): Promise<void> {
    if (codes === 0) return
    for (const { limit, key } of countersOf(guesser)) await this.limiters[limit].reward(key, codes)
  }
}
