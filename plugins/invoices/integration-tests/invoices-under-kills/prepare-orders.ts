import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { INVOICE_MODULE, type InvoiceModuleService } from "@webox/invoices/modules/invoice"
import { sampleSeller } from "../../src/modules/invoice/document/testing/sample"

const AT_ONCE = 4
const PRICE = 24

/** Orders that are paid in full, of one line each, and the settings by which they are invoiced. No event says that they are paid. */
export async function prepareOrders(container: MedusaContainer, count: number): Promise<void> {
  const invoices = container.resolve<InvoiceModuleService>(INVOICE_MODULE)
  await invoices.saveSettings({ seller: sampleSeller() }, null)
  let next = 0
  const lane = async () => {
    while (next < count) await makePaidOrder(container, next++)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  await slowDown(container)
}

async function makePaidOrder(container: MedusaContainer, number: number): Promise<void> {
  const payments = container.resolve(Modules.PAYMENT)
  const address = {
    first_name: "Camille",
    last_name: "Martin",
    address_1: "1 rue de la Paix",
    city: "Paris",
    postal_code: "75002",
    country_code: "fr",
  }
  const order = await container.resolve(Modules.ORDER).createOrders({
    currency_code: "eur",
    email: `shopper-${number}@example.com`,
    billing_address: address,
    shipping_address: address,
    items: [
      {
        title: `Affiche ${number}`,
        quantity: 1,
        unit_price: PRICE,
        is_tax_inclusive: true,
        tax_lines: [{ code: "default", rate: 20 }],
      },
    ],
  })
  const collection = await payments.createPaymentCollections({ currency_code: "eur", amount: PRICE })
  const session = await payments.createPaymentSession(collection.id, {
    provider_id: "pp_system_default",
    currency_code: "eur",
    amount: PRICE,
    data: {},
  })
  const payment = await payments.authorizePaymentSession(session.id, {})
  if (!payment) throw new Error("The payment was not authorised.")
  await payments.capturePayment({ payment_id: payment.id, amount: PRICE })
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.ORDER]: { order_id: order.id },
    [Modules.PAYMENT]: { payment_collection_id: collection.id },
  })
}

/**
 * A document takes 25 ms on average from here on, inside the statement that numbers it: so kills find it in the middle, on a fast machine
 * too.
 */
async function slowDown(container: MedusaContainer): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await knex.raw(`
    CREATE FUNCTION kill_test_dawdle() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_sleep(random() * 0.05);
      RETURN NEW;
    END $$;`)
  await knex.raw(`
    CREATE TRIGGER kill_test_dawdle BEFORE INSERT ON webox_invoice_document
    FOR EACH ROW EXECUTE FUNCTION kill_test_dawdle();`)
}
