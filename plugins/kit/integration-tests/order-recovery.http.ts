import { setTimeout as pause } from "node:timers/promises"
import type { Event, IOrderModuleService } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { JOBS_MODULE, type JobsModuleService } from "@webox/kit/modules/jobs"
import { orderReconciler } from "@webox/kit/reconcilers"
import { recoverOrderWorkflow } from "@webox/kit/workflows"
import { createCart, type HttpTestContext, placeOrder } from "@webox/kit/testing"

const DIES = (): Promise<never> => new Promise(() => undefined)

interface OrderRow {
  id: string
  status: string
  metadata: Record<string, unknown> | null
}

export default function (context: HttpTestContext): void {
  describe("orders left by a crash in cart completion", () => {
    const reconcile = orderReconciler({ graceMs: -1_000 })

    /** Completion goes as far as the given call, which never returns: as if the process had been killed there. */
    async function killCompletionAt(cartId: string, module: string, method: string): Promise<void> {
      const service: Record<string, () => Promise<unknown>> = context.container().resolve(module)
      const reached = new Promise<void>((resolve) => {
        jest.spyOn(service, method).mockImplementationOnce(() => {
          resolve()
          return DIES()
        })
      })
      const client = new AbortController()
      const headers = context.shop().headers
      void context.api
        .post(`/store/carts/${cartId}/complete`, {}, { headers, signal: client.signal })
        .catch(() => undefined)
      await reached
      // The other half of what runs beside the call comes to its end.
      await pause(500)
      jest.restoreAllMocks()
      client.abort()
      // Locks in memory die with the process.
      await context.container().resolve(Modules.LOCKING).release(cartId)
    }

    async function cartReadyToComplete(): Promise<string> {
      const { api, shop } = context
      const cartId = await createCart(context)
      const headers = shop().headers
      const address = {
        first_name: "A",
        last_name: "B",
        address_1: "1",
        city: "Paris",
        postal_code: "75002",
        country_code: "fr",
      }
      await api.post(`/store/carts/${cartId}`, { email: "a@example.com", shipping_address: address }, { headers })
      await api.post(
        `/store/carts/${cartId}/shipping-methods`,
        { option_id: shop().france.shipping_option_id },
        { headers }
      )
      await payAnew(cartId)
      return cartId
    }

    async function payAnew(cartId: string): Promise<void> {
      const { api, shop } = context
      const headers = shop().headers
      const { data } = await api.post("/store/payment-collections", { cart_id: cartId }, { headers })
      const sessions = `/store/payment-collections/${data.payment_collection.id}/payment-sessions`
      await api.post(sessions, { provider_id: "pp_system_default" }, { headers })
    }

    async function orders(): Promise<OrderRow[]> {
      const service: IOrderModuleService = context.container().resolve(Modules.ORDER)
      const rows = await service.listOrders({}, { select: ["id", "status", "metadata"], order: { id: "ASC" } })
      return rows.map(({ id, status, metadata }) => ({ id, status, metadata: metadata ?? null }))
    }

    async function paymentStatus(orderId: string): Promise<string | undefined> {
      const { data } = await context
        .container()
        .resolve(ContainerRegistrationKeys.QUERY)
        .graph({
          entity: "order",
          fields: ["payment_collections.status"],
          filters: { id: orderId },
        })
      return data[0]?.payment_collections?.[0]?.status
    }

    async function reserved(): Promise<number> {
      const reservations = await context.container().resolve(Modules.INVENTORY).listReservationItems({})
      return reservations.length
    }

    /** Runs the reconciler, then the jobs it asked for. @returns what each job decided */
    async function reconcileAndWork(): Promise<unknown[]> {
      // The app's own schedule may be at it: one at a time.
      while ((await reconcile(context.container())).outcome === "busy") await pause(20)
      const { desk } = context.container().resolve<JobsModuleService>(JOBS_MODULE)
      const waiting = await desk.page({ state: "waiting", limit: 100 })
      const recovery = recoverOrderWorkflow.getName()
      const verdicts: unknown[] = []
      for (const { id, key } of waiting.filter(({ workflow_id }) => workflow_id === recovery)) {
        const job = { id, key, attempt: 1, fence: 1 }
        const { result } = await recoverOrderWorkflow(context.container()).run({ input: { order_id: key, job } })
        verdicts.push(result)
      }
      return verdicts
    }

    const countPlaced = (): { events: string[]; stop(): void } => {
      const bus = context.container().resolve(Modules.EVENT_BUS)
      const events: string[] = []
      const listener = Object.assign(
        async ({ data }: Event<unknown>): Promise<void> => {
          if (typeof data === "object" && data !== null && "id" in data) events.push(String(data.id))
        },
        { subscriberId: "test-count-placed" }
      )
      bus.subscribe("order.placed", listener)
      return { events, stop: () => void bus.unsubscribe("order.placed", listener) }
    }

    afterEach(async () => {
      // The runner waits for unfinished workflows, and a killed one never finishes.
      await context.container().resolve(ContainerRegistrationKeys.PG_CONNECTION).raw("DELETE FROM workflow_execution")
    })

    it("are not found when completion came to its end", async () => {
      const { id, cart_id } = await placeOrder(context)
      const { receipts } = context.container().resolve<JobsModuleService>(JOBS_MODULE)
      const giveUpAt = Date.now() + 60_000
      while (!(await receipts.has("order.placed", id)) && Date.now() < giveUpAt) {
        await pause(50)
      }
      expect(await reconcileAndWork()).toEqual([])
      expect(await orders()).toMatchObject([{ id, status: "pending", metadata: { webox_cart_id: cart_id } }])
    })

    it("are paid and announced when the kill came between link and payment", async () => {
      const cartId = await cartReadyToComplete()
      await killCompletionAt(cartId, Modules.PAYMENT, "authorizePaymentSession")
      const [order] = await orders()
      if (!order) throw new Error("Completion made no order.")
      expect(await paymentStatus(order.id)).toBe("not_paid")

      const placed = countPlaced()
      expect(await reconcileAndWork()).toEqual(["resume"])
      expect(await reconcileAndWork()).toEqual(["leave"])
      placed.stop()

      expect(await paymentStatus(order.id)).toBe("authorized")
      expect(placed.events).toEqual([order.id])
      expect(await reserved()).toBe(1)
      const again = await context.api.post(`/store/carts/${cartId}/complete`, {}, { headers: context.shop().headers })
      expect(again.data).toMatchObject({ type: "order", order: { id: order.id } })
    })

    it("get their stock when the kill came before it was reserved", async () => {
      const cartId = await cartReadyToComplete()
      // Stock is reserved under a lock, which a kill at the reservation itself would take along; so the kill is before.
      await killCompletionAt(cartId, Modules.LOCKING, "execute")
      expect(await reserved()).toBe(0)

      expect(await reconcileAndWork()).toEqual(["resume"])
      expect(await reserved()).toBe(1)
      const [order] = await orders()
      expect(await paymentStatus(order?.id ?? "")).toBe("authorized")
    })

    describe("whose payment is refused at last", () => {
      let cartId: string
      const place = () => context.api.post(`/store/carts/${cartId}/complete`, {}, { headers: context.shop().headers })
      const openCart = async () =>
        (await context.api.get(`/store/carts/${cartId}`, { headers: context.shop().headers })).data.cart

      beforeEach(async () => {
        cartId = await cartReadyToComplete()
        await killCompletionAt(cartId, Modules.PAYMENT, "authorizePaymentSession")
        expect(await reserved()).toBe(1)
        jest
          .spyOn(context.container().resolve(Modules.PAYMENT), "authorizePaymentSession")
          .mockRejectedValueOnce(new MedusaError(MedusaError.Types.NOT_ALLOWED, "The card was refused."))
      })

      async function expectTheCartToBePlaced(): Promise<void> {
        const [refused] = await orders()
        expect(refused).toMatchObject({ status: "canceled", metadata: { webox_recovery: expect.any(String) } })
        expect(await reserved()).toBe(0)
        expect(await openCart()).toMatchObject({ completed_at: null, email: "a@example.com", items: [{ quantity: 1 }] })

        await payAnew(cartId)
        const { data } = await place()
        expect(data).toMatchObject({ type: "order" })
        expect(data.order.id).not.toBe(refused?.id)
        expect(await paymentStatus(data.order.id)).toBe("authorized")
        expect(await paymentStatus(refused?.id ?? "")).not.toBe("authorized")
        expect((await place()).data.order.id).toBe(data.order.id)
      }

      it("are cancelled, and the shopper has the cart back, to place it with another payment", async () => {
        expect(await reconcileAndWork()).toEqual(["resume"])
        await expectTheCartToBePlaced()
        expect(await reconcileAndWork()).not.toContain("cancel-duplicate")
      })

      it("give the cart back too when recovery itself is killed after it has cancelled the order", async () => {
        const carts = context.container().resolve(Modules.CART)
        jest.spyOn(carts, "updateCarts").mockRejectedValueOnce(new Error("killed"))
        await expect(reconcileAndWork()).rejects.toMatchObject({ message: "killed" })
        expect((await openCart()).completed_at).not.toBeNull()

        // The job that died runs again.
        expect(await reconcileAndWork()).toEqual(["leave"])
        await expectTheCartToBePlaced()
      })
    })

    it("are tried again when the payment provider does not answer, since nobody refused", async () => {
      const cartId = await cartReadyToComplete()
      await killCompletionAt(cartId, Modules.PAYMENT, "authorizePaymentSession")
      jest
        .spyOn(context.container().resolve(Modules.PAYMENT), "authorizePaymentSession")
        .mockRejectedValueOnce(new Error("connection reset"))

      await expect(reconcileAndWork()).rejects.toMatchObject({ message: "connection reset" })
      expect(await orders()).toMatchObject([{ status: "pending" }])
      expect(await reconcileAndWork()).toEqual(["resume"])
      expect(await paymentStatus((await orders())[0]?.id ?? "")).toBe("authorized")
    })

    it("are announced when the kill came after payment", async () => {
      const cartId = await cartReadyToComplete()
      // Completion's last step gives its lock back; the events go out after it.
      await killCompletionAt(cartId, Modules.LOCKING, "release")
      const [order] = await orders()
      expect(await paymentStatus(order?.id ?? "")).toBe("authorized")

      const placed = countPlaced()
      expect(await reconcileAndWork()).toEqual(["resume"])
      placed.stop()
      expect(placed.events).toEqual([order?.id])
      const payments = await context.container().resolve(Modules.PAYMENT).listPayments({})
      expect(payments).toHaveLength(1)
    })

    it("are cancelled when the kill came before the link, and the cart can be placed again", async () => {
      const cartId = await cartReadyToComplete()
      await killCompletionAt(cartId, ContainerRegistrationKeys.LINK, "create")

      const placed = countPlaced()
      expect(await reconcileAndWork()).toEqual(["cancel-orphan"])
      placed.stop()
      expect(await orders()).toMatchObject([{ status: "canceled", metadata: { webox_recovery: expect.any(String) } }])
      expect(await reserved()).toBe(0)
      expect(placed.events).toEqual([])

      const again = await context.api.post(`/store/carts/${cartId}/complete`, {}, { headers: context.shop().headers })
      expect(again.data.type).toBe("order")
    })

    it("are cancelled as duplicates when the shopper has placed the cart again, whose payment stays", async () => {
      const cartId = await cartReadyToComplete()
      await killCompletionAt(cartId, ContainerRegistrationKeys.LINK, "create")
      const again = await context.api.post(`/store/carts/${cartId}/complete`, {}, { headers: context.shop().headers })
      const kept: string = again.data.order.id

      expect(await reconcileAndWork()).toContain("cancel-duplicate")
      const [first, second] = await orders()
      expect(first?.status).toBe("canceled")
      expect(second).toMatchObject({ id: kept, status: "pending" })
      expect(await paymentStatus(kept)).toBe("authorized")
      expect(await reserved()).toBe(1)
    })

    it("are left alone when they carry no stamp", async () => {
      await placeOrder(context)
      const knex = context.container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      await knex.raw(`UPDATE "order" SET metadata = NULL`)
      await knex.raw("DELETE FROM webox_event_receipt")
      expect(await reconcileAndWork()).toEqual([])
    })
  })
}
