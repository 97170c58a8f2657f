import { randomUUID } from "node:crypto"
import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentInput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  DeletePaymentInput,
  DeletePaymentOutput,
  GetPaymentStatusInput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types"
import { AbstractPaymentProvider, MedusaError, PaymentActions, PaymentSessionStatus } from "@medusajs/framework/utils"

/**
 * A payment provider for the demo: every payment is captured the moment the order is placed, and no money moves.
 *
 * It is refused outside the demo: unless `WEBOX_DEMO=true`, it neither loads nor initiates a payment, so that a shop that
 * was configured by mistake cannot give its goods away.
 *
 * Payments are kept nowhere but in Medusa's own payment session: there is no outside account to ask.
 */
export class DemoPaymentProvider extends AbstractPaymentProvider {
  static override identifier = "demo"

  static override validateOptions(): void {
    assertDemo(process.env)
  }

  /** @throws {MedusaError} NOT_ALLOWED outside the demo, which stops the start of the shop */
  constructor(cradle: Record<string, unknown>, options?: Record<string, unknown>) {
    super(cradle, options)
    assertDemo(process.env)
  }

  async initiatePayment(_input: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    assertDemo(process.env)
    return { id: randomUUID(), status: PaymentSessionStatus.PENDING, data: {} }
  }

  async authorizePayment(input: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    assertDemo(process.env)
    return { status: PaymentSessionStatus.CAPTURED, data: input.data }
  }

  async getPaymentStatus(input: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    return { status: PaymentSessionStatus.CAPTURED, data: input.data }
  }

  async capturePayment(input: CapturePaymentInput): Promise<CapturePaymentOutput> {
    return { data: input.data }
  }

  async refundPayment(input: RefundPaymentInput): Promise<RefundPaymentOutput> {
    return { data: input.data }
  }

  async cancelPayment(input: CancelPaymentInput): Promise<CancelPaymentOutput> {
    return { data: input.data }
  }

  async deletePayment(input: DeletePaymentInput): Promise<DeletePaymentOutput> {
    return { data: input.data }
  }

  async retrievePayment(input: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    return { data: input.data }
  }

  async updatePayment(input: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    return { data: input.data }
  }

  async getWebhookActionAndData(): Promise<WebhookActionResult> {
    return { action: PaymentActions.NOT_SUPPORTED }
  }
}

/** @throws {MedusaError} NOT_ALLOWED, unless `WEBOX_DEMO` is `true` */
export function assertDemo(environment: Record<string, string | undefined>): void {
  if (environment.WEBOX_DEMO === "true") return
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "The demo payment provider takes no money. Set WEBOX_DEMO=true for a demo, or remove it from medusa-config.ts."
  )
}
