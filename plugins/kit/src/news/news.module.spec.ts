import { asValue, createContainer } from "@medusajs/framework/awilix"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, createMedusaContainer, ModulesSdkUtils } from "@medusajs/framework/utils"
import { testDatabaseUrl } from "../testing/test-database"
import { followNews, tellNews } from "."

const clientUrl = testDatabaseUrl()

/** Long enough that a test which waits in vain is cut off by Jest, and fails. */
const FOR_EVER = 60_000

describe("news", () => {
  let knex: Knex
  let container: MedusaContainer

  beforeAll(() => {
    knex = ModulesSdkUtils.createPgConnection({ clientUrl }) as Knex
    container = createMedusaContainer({}, createContainer())
    container.register({ [ContainerRegistrationKeys.PG_CONNECTION]: asValue(knex) })
  })

  afterAll(() => knex.destroy())

  /** The connections that listen now. */
  const listeners = async (): Promise<number[]> => {
    const { rows } = await knex.raw<{ rows: { pid: number }[] }>(
      "SELECT pid FROM pg_stat_activity WHERE query = 'LISTEN webox_news' AND datname = current_database()"
    )
    return rows.map(({ pid }) => pid)
  }

  it("reach who follows their topic, and nobody else", async () => {
    const [mine, other] = [await followNews(container, "a:1"), await followNews(container, "a:2")]
    let heard = ""
    const waits = [mine.wait(FOR_EVER).then(() => (heard += "1")), other.wait(FOR_EVER).then(() => (heard += "2"))]
    await tellNews(knex, "a:1")
    await waits[0]
    expect(heard).toBe("1")
    await tellNews(knex, "a:2")
    await waits[1]
    for (const news of [mine, other]) news.stop()
  })

  it("that came before the wait end it at once", async () => {
    const news = await followNews(container, "b")
    const second = await followNews(container, "b")
    await tellNews(knex, "b")
    await second.wait(FOR_EVER)
    await news.wait(FOR_EVER)
    for (const one of [news, second]) one.stop()
  })

  it("of a transaction come when it commits", async () => {
    const news = await followNews(container, "c")
    let isCommitted = false
    const heard = news.wait(FOR_EVER).then(() => isCommitted)
    await knex.transaction(async (transaction) => {
      await tellNews(transaction, "c")
      await knex.raw("SELECT 1")
      isCommitted = true
    })
    expect(await heard).toBe(true)
    news.stop()
  })

  it("are told again after the connection broke", async () => {
    const news = await followNews(container, "d")
    const [pid = 0] = await listeners()
    await knex.raw("SELECT pg_terminate_backend(?, 5000)", [pid])
    // It is told that there is a connection again, since it may have missed something meanwhile.
    await news.wait(FOR_EVER)
    const heard = news.wait(FOR_EVER)
    await tellNews(knex, "d")
    await heard
    news.stop()
  })

  it("need one connection, and none when nobody follows", async () => {
    const all = await Promise.all(["e", "f", "g"].map((topic) => followNews(container, topic)))
    expect(await listeners()).toHaveLength(1)
    for (const news of all) news.stop()
    while ((await listeners()).length > 0) await new Promise((resolve) => setTimeout(resolve, 10))
  })
})
