import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { REVALIDATION_MODULE, type RevalidationModuleService } from "../modules/revalidation"
import type { PendingChange } from "../modules/revalidation/change"
import { afterFailure, isStale } from "../rules/after-failure"
import { pageTags, tagBatches } from "../rules/page-tags"
import { readProducts } from "./read-products"
import { readStock } from "./read-stock"
import { readTranslated } from "./read-translated"
import { sendTags } from "./send-tags"

/** Whom a job tells, and how far. */
export interface Telling {
  url: string
  bucket: number
}

/**
 * Tells a storefront of all changes up to a bucket, and forgets them.
 * @returns how many tags it was told
 * @throws when it does not answer, and it is worth another try
 */
export async function tellStorefront(container: MedusaContainer, { url, bucket }: Telling): Promise<number> {
  const service = container.resolve<RevalidationModuleService>(REVALIDATION_MODULE)
  const pending = await service.changes.pending(url, bucket)
  if (pending.length === 0) return 0
  // The settings have changed since: nobody wants to know.
  if (!service.settings?.urls.includes(url)) return forgetAll(service, pending)

  const changes = await readTranslated(container, pending)
  const products = await readProducts(container, changes)
  const ids = products.map(({ id }) => id)
  const handles = new Set([...products.map(({ handle }) => handle), ...(await service.handles.of(ids))])
  const turned = await service.stock.turned(url, await readStock(container, ids))
  const tags = pageTags(new Set(changes.map(({ kind }) => kind)), handles, turned.length > 0)
  try {
    for (const batch of tagBatches(tags)) await sendTags(url, service.settings.secret, batch)
  } catch (error) {
    return await giveWay(container, { url, bucket }, pending, error)
  }
  await service.handles.remember(products)
  await service.stock.remember(url, turned)
  await service.changes.forget(pending)
  return tags.length
}

/** A later job, or the pages' own end, makes a failure harmless: then the job is done, and no merchant need look at it. */
async function giveWay(
  container: MedusaContainer,
  { url, bucket }: Telling,
  pending: PendingChange[],
  error: unknown
): Promise<number> {
  const { changes } = container.resolve<RevalidationModuleService>(REVALIDATION_MODULE)
  const now = Date.now()
  const next = afterFailure(pending, await changes.hasLater(url, bucket), now)
  const stale = pending.filter((change) => isStale(change, now))
  if (stale.length > 0) {
    await changes.forget(stale)
    const reason = error instanceof Error ? error.message : String(error)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Gave up telling a storefront of ${stale.length} changes, which its pages show when they expire. ${reason}`)
  }
  if (next === "retry") throw error
  return 0
}

async function forgetAll(service: RevalidationModuleService, pending: PendingChange[]): Promise<number> {
  await service.changes.forget(pending)
  return 0
}
