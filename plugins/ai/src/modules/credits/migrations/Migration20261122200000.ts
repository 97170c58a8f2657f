import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The largest balance and amount: 999,999,999.999999 credits, which a JSON number still shows to the last digit. */
const LARGEST = 999_999_999_999_999

/**
 * The tables of the ledger. They are written by hand and not from models: what matters of them is what the database
 * refuses, in checks here and in triggers in the next migration, and models know neither those nor `bigint`.
 *
 * Amounts are in micro-credits: 1 credit = 1,000,000.
 */
export class Migration20261122200000 extends Migration {
  override async up(): Promise<void> {
    // A system account keeps no balance: all customers would wait for its row. Its balance is the sum of its entries.
    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_credit_account (
        id text PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('customer', 'receivable', 'system')),
        customer_id text,
        balance_micros bigint NOT NULL DEFAULT 0,
        held_micros bigint NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT webox_credit_account_owner CHECK ((kind = 'system') = (customer_id IS NULL)),
        CONSTRAINT webox_credit_account_covered
          CHECK (kind <> 'customer' OR (held_micros >= 0 AND balance_micros >= held_micros)),
        CONSTRAINT webox_credit_account_owed CHECK (kind <> 'receivable' OR (balance_micros <= 0 AND held_micros = 0)),
        CONSTRAINT webox_credit_account_unkept CHECK (kind <> 'system' OR (balance_micros = 0 AND held_micros = 0)),
        CONSTRAINT webox_credit_account_size CHECK (abs(balance_micros) <= ${LARGEST})
      );`)
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webox_credit_account_owing" ON webox_credit_account (id) WHERE kind = 'receivable' AND balance_micros < 0;`
    )
    this.addSql(
      `INSERT INTO webox_credit_account (id, kind) VALUES ('system:sold', 'system'), ('system:granted', 'system'), ('system:spent', 'system')
       ON CONFLICT (id) DO NOTHING;`
    )

    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_credit_transaction (
        id text PRIMARY KEY,
        key text NOT NULL UNIQUE CHECK (length(key) BETWEEN 1 AND 500),
        kind text NOT NULL CHECK (kind IN ('purchase', 'grant', 'settlement', 'refund')),
        account_id text NOT NULL REFERENCES webox_credit_account (id),
        amount_micros bigint NOT NULL CHECK (amount_micros BETWEEN 1 AND ${LARGEST}),
        reason text,
        reference_type text NOT NULL,
        reference_id text NOT NULL,
        created_by text,
        created_at timestamptz NOT NULL DEFAULT now()
      );`)
    this.addSql(`CREATE SEQUENCE IF NOT EXISTS webox_credit_entry_number AS bigint;`)
    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_credit_entry (
        number bigint PRIMARY KEY,
        transaction_id text NOT NULL REFERENCES webox_credit_transaction (id),
        account_id text NOT NULL REFERENCES webox_credit_account (id),
        amount_micros bigint NOT NULL CHECK (amount_micros <> 0 AND abs(amount_micros) <= ${LARGEST}),
        balance_after_micros bigint,
        created_at timestamptz NOT NULL DEFAULT now()
      );`)
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webox_credit_entry_account" ON webox_credit_entry (account_id, number);`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webox_credit_entry_transaction" ON webox_credit_entry (transaction_id);`
    )

    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_credit_hold (
        id text PRIMARY KEY,
        key text NOT NULL UNIQUE CHECK (length(key) BETWEEN 1 AND 500),
        account_id text NOT NULL REFERENCES webox_credit_account (id),
        amount_micros bigint NOT NULL CHECK (amount_micros BETWEEN 1 AND ${LARGEST}),
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'settled', 'released')),
        reference_type text NOT NULL,
        reference_id text NOT NULL,
        expires_at timestamptz,
        settled_micros bigint,
        settlement_key text UNIQUE,
        created_at timestamptz NOT NULL DEFAULT now(),
        closed_at timestamptz,
        CONSTRAINT webox_credit_hold_settlement CHECK (
          (state = 'settled') = (settled_micros IS NOT NULL) AND (state = 'settled') = (settlement_key IS NOT NULL)
          AND coalesce(settled_micros BETWEEN 0 AND amount_micros, true)
        ),
        CONSTRAINT webox_credit_hold_closed CHECK ((state = 'open') = (closed_at IS NULL))
      );`)
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webox_credit_hold_open" ON webox_credit_hold (account_id) WHERE state = 'open';`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webox_credit_hold_open_reference" ON webox_credit_hold (reference_type, id) WHERE state = 'open';`
    )

    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_credit_setting (
        number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        currency_code text NOT NULL CHECK (currency_code ~ '^[a-z]{3}$'),
        value_micros bigint NOT NULL CHECK (value_micros BETWEEN 1 AND ${LARGEST}),
        markup_bps integer NOT NULL CHECK (markup_bps BETWEEN 0 AND 1000000),
        created_by text,
        created_at timestamptz NOT NULL DEFAULT now()
      );`)

    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_credit_purchase (
        order_id text PRIMARY KEY,
        customer_id text,
        state text NOT NULL CHECK (state IN ('waiting', 'granted', 'closed')),
        terms jsonb NOT NULL,
        granted_micros bigint NOT NULL DEFAULT 0 CHECK (granted_micros >= 0),
        taken_back_micros bigint NOT NULL DEFAULT 0,
        fingerprint text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT webox_credit_purchase_taken_back CHECK (taken_back_micros BETWEEN 0 AND granted_micros),
        CONSTRAINT webox_credit_purchase_customer CHECK (state <> 'granted' OR customer_id IS NOT NULL)
      );`)
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webox_credit_purchase_waiting" ON webox_credit_purchase (order_id) WHERE state = 'waiting';`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webox_credit_purchase_granted" ON webox_credit_purchase (created_at) WHERE state = 'granted';`
    )
  }

  override async down(): Promise<void> {
    for (const table of ["purchase", "setting", "hold", "entry", "transaction", "account"]) {
      this.addSql(`DROP TABLE IF EXISTS webox_credit_${table};`)
    }
    this.addSql(`DROP SEQUENCE IF EXISTS webox_credit_entry_number;`)
  }
}
