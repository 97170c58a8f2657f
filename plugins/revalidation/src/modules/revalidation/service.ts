import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { enqueue } from "@webox/kit/durable-jobs"
import { bucketAt, bucketIsOver } from "./bucket"
import type { Change } from "./change"
import { ChangeCollector } from "./change-collector"
import { ChangeStore } from "./change-store"
import { HandleStore } from "./handle-store"
import { readOptions, type RevalidationOptions } from "./options"
import { StockStore } from "./stock-store"

/** The id of the workflow that tells a storefront. */
export const REVALIDATE_WORKFLOW = "webox-revalidate"

/** What has changed and whom to tell. */
export default class RevalidationModuleService {
  readonly changes: ChangeStore
  readonly handles: HandleStore
  readonly stock: StockStore
  /** Undefined when the plugin is off: then nothing is written down. */
  readonly settings: { secret: string; urls: string[] } | undefined
  private readonly collector: ChangeCollector

  constructor({ __pg_connection__: knex }: { __pg_connection__: Knex }, options: RevalidationOptions = {}) {
    this.changes = new ChangeStore(knex)
    this.handles = new HandleStore(knex)
    this.stock = new StockStore(knex)
    this.settings = readOptions(options)
    this.collector = new ChangeCollector((changes) =>
      knex.transaction((transaction) => this.note(transaction, changes))
    )
  }

  /** Notes a change. It is written, and a job will tell of it, when the promise resolves. */
  async notice(change: Change): Promise<void> {
    if (this.settings) await this.collector.add(change)
  }

  /**
   * Notes changes in the caller's transaction. One job for each storefront tells of all that was noted in its bucket: it
   * runs when the bucket is over, and not before this transaction has committed.
   */
  async note(transaction: Knex.Transaction, changes: Change[]): Promise<void> {
    if (changes.length === 0) return
    const bucket = bucketAt(Date.now())
    for (const url of this.settings?.urls ?? []) {
      await this.changes.add(transaction, url, bucket, changes)
      await this.tell(transaction, url, bucket, String(bucket))
    }
  }

  /** Asks for a job that tells a storefront what is noted up to a bucket. @param name of the job, once for ever */
  async tell(knex: Knex, url: string, bucket: number, name: string): Promise<void> {
    const options = { key: `${name} ${url}`, runAfter: bucketIsOver(bucket) }
    await enqueue(knex, REVALIDATE_WORKFLOW, { url, bucket }, options)
  }
}
