import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * What the database itself sees to, whoever writes: balances and holds are summed up by triggers under the account's row
 * lock, a transaction's entries sum to zero, and what is written stays as it is.
 */
export class Migration20261122200100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE OR REPLACE FUNCTION webox_credit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '%: % is refused: the ledger is only ever added to', TG_TABLE_NAME, TG_OP
          USING ERRCODE = 'integrity_constraint_violation';
      END $$;`)
    for (const table of ["entry", "transaction"]) {
      this.addSql(`
        CREATE OR REPLACE TRIGGER webox_credit_${table}_kept BEFORE UPDATE OR DELETE ON webox_credit_${table}
        FOR EACH ROW EXECUTE FUNCTION webox_credit_refuse();`)
    }
    this.addSql(`
      CREATE OR REPLACE TRIGGER webox_credit_hold_kept BEFORE DELETE ON webox_credit_hold
      FOR EACH ROW EXECUTE FUNCTION webox_credit_refuse();`)
    for (const table of ["entry", "transaction", "hold"]) {
      this.addSql(`
        CREATE OR REPLACE TRIGGER webox_credit_${table}_whole BEFORE TRUNCATE ON webox_credit_${table}
        FOR EACH STATEMENT EXECUTE FUNCTION webox_credit_refuse();`)
    }

    // Balances change by entries and holds alone: a statement of its own is at depth 0, a trigger's at 1.
    this.addSql(`
      CREATE OR REPLACE TRIGGER webox_credit_account_kept BEFORE UPDATE ON webox_credit_account
      FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION webox_credit_refuse();`)

    // The number is drawn under the account's lock: in the order of an account's numbers its balances follow each other.
    // A transaction is closed with the database's own: what is added to it later has another now().
    this.addSql(`
      CREATE OR REPLACE FUNCTION webox_credit_apply_entry() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        account_kind text;
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM webox_credit_transaction WHERE id = NEW.transaction_id AND created_at = now()) THEN
          RAISE EXCEPTION 'webox_credit_entry: transaction % is closed', NEW.transaction_id
            USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        SELECT kind INTO account_kind FROM webox_credit_account WHERE id = NEW.account_id;
        NEW.balance_after_micros := NULL;
        IF account_kind <> 'system' THEN
          UPDATE webox_credit_account SET balance_micros = balance_micros + NEW.amount_micros, updated_at = now()
          WHERE id = NEW.account_id RETURNING balance_micros INTO NEW.balance_after_micros;
        END IF;
        NEW.number := nextval('webox_credit_entry_number');
        RETURN NEW;
      END $$;`)
    this.addSql(`
      CREATE OR REPLACE TRIGGER webox_credit_entry_applied BEFORE INSERT ON webox_credit_entry
      FOR EACH ROW EXECUTE FUNCTION webox_credit_apply_entry();`)

    this.addSql(`
      CREATE OR REPLACE FUNCTION webox_credit_check_balanced() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        checked text := to_jsonb(NEW) ->> TG_ARGV[0];
      BEGIN
        IF (SELECT count(*) < 2 OR sum(amount_micros) <> 0 FROM webox_credit_entry WHERE transaction_id = checked) THEN
          RAISE EXCEPTION 'webox_credit_transaction: the entries of % do not sum to zero', checked
            USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NULL;
      END $$;`)
    for (const [table, column] of [
      ["transaction", "id"],
      ["entry", "transaction_id"],
    ]) {
      this.addSql(`DROP TRIGGER IF EXISTS webox_credit_${table}_balanced ON webox_credit_${table};`)
      this.addSql(`
        CREATE CONSTRAINT TRIGGER webox_credit_${table}_balanced AFTER INSERT ON webox_credit_${table}
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION webox_credit_check_balanced('${column}');`)
    }

    // After, not before: a row that ON CONFLICT DO NOTHING leaves out fires "before" all the same.
    this.addSql(`
      CREATE OR REPLACE FUNCTION webox_credit_apply_hold() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          IF NEW.state <> 'open' THEN
            RAISE EXCEPTION 'webox_credit_hold: a hold begins open' USING ERRCODE = 'integrity_constraint_violation';
          END IF;
          UPDATE webox_credit_account SET held_micros = held_micros + NEW.amount_micros, updated_at = now()
          WHERE id = NEW.account_id;
        ELSIF OLD.state <> 'open' OR (OLD.id, OLD.key, OLD.account_id, OLD.amount_micros, OLD.reference_type, OLD.reference_id)
            IS DISTINCT FROM (NEW.id, NEW.key, NEW.account_id, NEW.amount_micros, NEW.reference_type, NEW.reference_id) THEN
          RAISE EXCEPTION 'webox_credit_hold: % is refused: a hold is closed once, and keeps what it says', OLD.key
            USING ERRCODE = 'integrity_constraint_violation';
        ELSIF NEW.state <> 'open' THEN
          UPDATE webox_credit_account SET held_micros = held_micros - OLD.amount_micros, updated_at = now()
          WHERE id = OLD.account_id;
        END IF;
        RETURN NULL;
      END $$;`)
    this.addSql(`
      CREATE OR REPLACE TRIGGER webox_credit_hold_applied AFTER INSERT OR UPDATE ON webox_credit_hold
      FOR EACH ROW EXECUTE FUNCTION webox_credit_apply_hold();`)
  }

  override async down(): Promise<void> {
    for (const [table, triggers] of Object.entries({
      hold: ["applied", "whole", "kept"],
      transaction: ["balanced", "whole", "kept"],
      entry: ["balanced", "applied", "whole", "kept"],
      account: ["kept"],
    })) {
      for (const trigger of triggers) {
        this.addSql(`DROP TRIGGER IF EXISTS webox_credit_${table}_${trigger} ON webox_credit_${table};`)
      }
    }
    for (const name of ["apply_hold", "check_balanced", "apply_entry", "refuse"]) {
      this.addSql(`DROP FUNCTION IF EXISTS webox_credit_${name}();`)
    }
  }
}
