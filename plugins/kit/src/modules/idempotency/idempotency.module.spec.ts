import type { AddressInfo } from "node:net"
import type { Server } from "node:http"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import express, { json } from "express"
import { idempotent, kitErrors, route } from "../../http"
import { IDEMPOTENCY_MODULE, type IdempotencyModuleService } from "."
import { IdempotencyKey } from "./models/idempotency-key"

jest.setTimeout(60_000)

moduleIntegrationTestRunner<IdempotencyModuleService>({
  moduleName: IDEMPOTENCY_MODULE,
  moduleModels: [IdempotencyKey],
  resolve: `${__dirname}/index.ts`,
  testSuite: ({ service }) => {
    const request = { id: "a", body_hash: "b", lease_s: 30, keep_s: 60 }
    const answer = { status: 200, headers: {}, body: "" }

    describe("a key", () => {
      it("lets one of many claims at once run", async () => {
        const claims = await Promise.all(Array.from({ length: 20 }, () => service.claim(request)))
        expect(claims.filter((claim) => claim.kind === "run")).toHaveLength(1)
        expect(claims.filter((claim) => claim.kind === "running")).toHaveLength(19)
      })

      it("goes to one other after its lease, and the dead one can no longer write", async () => {
        const first = await service.claim({ ...request, lease_s: 0 })
        const claims = await Promise.all(Array.from({ length: 20 }, () => service.claim(request)))
        const [second, ...others] = claims.filter((claim) => claim.kind === "run")
        expect(others).toEqual([])
        if (first.kind !== "run" || second?.kind !== "run") throw new Error("Both must run.")

        await service.keep(request.id, first.attempt, { ...answer, status: 500 })
        expect(await service.renew(request.id, first.attempt, 30)).toBe(false)
        await service.keep(request.id, second.attempt, answer)
        expect(await service.claim(request)).toEqual({ kind: "replay", answer })
      })

      it("is not taken from one that renews its lease", async () => {
        const first = await service.claim({ ...request, lease_s: 0.2 })
        if (first.kind !== "run") throw new Error("It must run.")
        expect(await service.renew(request.id, first.attempt, 30)).toBe(true)
        await new Promise((resolve) => setTimeout(resolve, 300))
        expect((await service.claim(request)).kind).toBe("running")
      })

      it("is free again after its time", async () => {
        const first = await service.claim({ ...request, keep_s: 0 })
        if (first.kind !== "run") throw new Error("It must run.")
        await service.keep(request.id, first.attempt, answer)
        expect((await service.claim({ ...request, body_hash: "c", keep_s: 0 })).kind).toBe("run")
        expect(await service.removeExpired()).toBe(1)
        expect(await service.removeExpired()).toBe(0)
      })
    })

    describe("a route that must not run twice", () => {
      let server: Server
      let runs: number
      /** The route answers once this resolves. */
      let gate: Promise<void>

      const post = (headers: Record<string, string>, body: object = { a: 1, b: [2] }, path = "/pay/cart_1") =>
        fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
          method: "POST",
          headers: { "content-type": "application/json", ...headers },
          body: JSON.stringify(body),
        })
      const key = { "idempotency-key": "key-1" }

      beforeEach(async () => {
        runs = 0
        gate = Promise.resolve()
        const app = express()
        app.use(json(), (req, _, next) => {
          const actor = req.get("x-test-customer")
          Object.assign(req, {
            scope: { resolve: (name: string) => (name === IDEMPOTENCY_MODULE ? service : console) },
            auth_context: actor && { actor_id: actor, actor_type: "customer" },
          })
          next()
        })
        app.post("/pay/:id", idempotent() as unknown as express.RequestHandler)
        app.post("/pay/:id", async (req, res) => {
          runs += 1
          await gate
          const status = Number(req.get("x-test-status") ?? 201)
          res.status(status).set("Location", "/orders/1").json({ run: runs })
        })
        app.post(
          "/refuse/:id",
          idempotent() as unknown as express.RequestHandler,
          route(() => {
            runs += 1
            throw kitErrors.WEBOX_INVALID_INPUT({ reason: "The card was declined." })
          }) as unknown as express.RequestHandler
        )
        server = app.listen(0, "127.0.0.1")
        await new Promise((resolve) => server.once("listening", resolve))
      })
      afterEach(() => new Promise((resolve) => server.close(resolve)))

      it("runs once for 20 requests at once, and the others are told to wait", async () => {
        let open = (): void => undefined
        gate = new Promise((resolve) => (open = resolve))
        const statuses: number[] = []
        const requests = Array.from({ length: 20 }, async () => {
          const response = await post(key)
          statuses.push(response.status)
          if (response.status === 409) expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0)
          if (statuses.length === 19) open()
        })
        await Promise.all(requests)
        expect(runs).toBe(1)
        expect(statuses).toEqual([...Array.from({ length: 19 }, () => 409), 201])
      })

      it("replays the first answer with its status, headers and body", async () => {
        const first = await post(key)
        const second = await post(key, { b: [2], a: 1 })
        expect(runs).toBe(1)
        expect(second.status).toBe(201)
        expect(second.headers.get("location")).toBe("/orders/1")
        expect(second.headers.get("content-type")).toBe(first.headers.get("content-type"))
        expect(first.headers.get("idempotency-replayed")).toBeNull()
        expect(second.headers.get("idempotency-replayed")).toBe("true")
        expect(await second.json()).toEqual(await first.json())
      })

      it("replays a refusal too", async () => {
        for (let time = 0; time < 2; time++) {
          const response = await post(key, {}, "/refuse/1")
          expect(response.status).toBe(400)
          expect(await response.json()).toMatchObject({ message: "The card was declined." })
        }
        expect(runs).toBe(1)
      })

      it.each([500, 503, 429])("runs again after a %i", async (status) => {
        await post({ ...key, "x-test-status": String(status) })
        expect((await post(key)).status).toBe(201)
        expect(runs).toBe(2)
      })

      it("refuses the key with another body or query", async () => {
        await post(key)
        expect((await post(key, { a: 2 })).status).toBe(422)
        expect((await post(key, undefined, "/pay/cart_1?x=1")).status).toBe(422)
        expect(runs).toBe(1)
      })

      it("does not share a key between callers, paths or keys", async () => {
        await post(key)
        await post({ ...key, "x-test-customer": "cus_1" })
        await post(key, undefined, "/pay/cart_2")
        await post({ "idempotency-key": "key-2" })
        expect(runs).toBe(4)
      })

      it("runs every time without a key", async () => {
        await post({})
        await post({})
        expect(runs).toBe(2)
      })

      it.each(["", "a b", "é", "x".repeat(256)])("refuses the key %j", async (text) => {
        expect((await post({ "idempotency-key": text })).status).toBe(400)
        expect(runs).toBe(0)
      })
    })
  },
})
