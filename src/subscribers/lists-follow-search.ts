import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { REVALIDATION_MODULE, type RevalidationModuleService } from "@webox/revalidation/modules/revalidation"
import { PRODUCT_SEARCH_CHANGED } from "@webox/search/workflows"

/**
 * The storefront's lists are made of the search index, which follows a change a second later than the change's own event:
 * a list that was made anew in between shows the old order until the index, too, is said to have changed.
 */
export default async function listsFollowSearch({ container }: SubscriberArgs<unknown>): Promise<void> {
  const revalidation = container.resolve<RevalidationModuleService>(REVALIDATION_MODULE, { allowUnregistered: true })
  await revalidation?.notice({ kind: "product_list", id: "all" })
}

export const config: SubscriberConfig = {
  event: PRODUCT_SEARCH_CHANGED,
  context: { subscriberId: "webox-lists-follow-search" },
}
