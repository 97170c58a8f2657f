import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Remembers which events have reached the shop's subscribers. */
export class EventReceipts {
  constructor(private readonly knex: Knex) {}

  /** Records that `eventName` about `subjectId` arrived. Recording again changes nothing. */
  async record(eventName: string, subjectId: string): Promise<void> {
    await this.knex.raw(
      "INSERT INTO webox_event_receipt (id, received_at) VALUES (?, now()) ON CONFLICT (id) DO NOTHING",
      [receiptId(eventName, subjectId)]
    )
  }

  /** Whether `eventName` about `subjectId` has arrived at least once. */
  async has(eventName: string, subjectId: string): Promise<boolean> {
    const { rows } = await this.knex.raw<{ rows: unknown[] }>("SELECT 1 FROM webox_event_receipt WHERE id = ?", [
      receiptId(eventName, subjectId),
    ])
    return rows.length > 0
  }
}

function receiptId(eventName: string, subjectId: string): string {
  return `${eventName}:${subjectId}`
}
