-- expand: a view, policies for sessions of the owner, and two triggers that allow one more change
-- Snapshots that were taken under the key of the installation are sealed again to the keys of accounts, one in a transaction, by the owner's own session (`writ seal`). It names the
-- snapshot first; no session of another role has these policies, also where a function of the owner runs for it.
CREATE VIEW orders.preservation_sealing AS SELECT p.id FROM orders.preservation p
  WHERE p.id = current_setting('writ.sealing', true) AND p.wrapped IS NOT NULL AND p.state = 'PRESERVED' AND pg_has_role(session_user, 'writ_owner', 'MEMBER');

CREATE POLICY sealing ON records.preserved TO writ_owner USING (preservation_id IN (SELECT s.id FROM orders.preservation_sealing s));
CREATE POLICY sealing ON content.preserved TO writ_owner USING (preservation_id IN (SELECT s.id FROM orders.preservation_sealing s));
CREATE POLICY sealing ON content.described_file TO writ_owner USING (preservation_id IN (SELECT s.id FROM orders.preservation_sealing s));
CREATE POLICY sealing ON content.preserved_file TO writ_owner USING (preservation_id IN (SELECT s.id FROM orders.preservation_sealing s));
CREATE POLICY sealing ON content.fetched_file TO writ_owner USING (preservation_id IN (SELECT s.id FROM orders.preservation_sealing s));
CREATE POLICY sealing ON orders.snapshot_key TO writ_owner USING (preservation_id IN (SELECT s.id FROM orders.preservation_sealing s));

-- Of a row what is sealed changes, and nothing else of it.
CREATE OR REPLACE FUNCTION records.keep_preserved() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_TABLE_NAME = 'preserved_identifier' AND pg_has_role(session_user, 'writ_owner', 'MEMBER')
     AND to_jsonb(NEW) - 'bidx' - 'version' = to_jsonb(OLD) - 'bidx' - 'version' THEN
    IF EXISTS (SELECT FROM sealing.key_check k WHERE k.name = 'INDEX' AND k.previous IS NOT NULL) THEN
      RETURN NEW;
    END IF;
  END IF;
  IF TG_TABLE_NAME = 'preserved' AND to_jsonb(NEW) - 'sealed' = to_jsonb(OLD) - 'sealed' THEN
    IF EXISTS (SELECT FROM orders.preservation_sealing s WHERE s.id = NEW.preservation_id) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'what is preserved is not changed' USING ERRCODE = 'insufficient_privilege';
END $$;

-- A snapshot loses the installation's key where each of its rows has one that is sealed to its account.
CREATE OR REPLACE FUNCTION orders.keep_preservation() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF pg_has_role(session_user, 'writ_owner', 'MEMBER') AND OLD.wrapped IS NOT NULL AND NEW.wrapped IS NOT NULL
     AND to_jsonb(NEW) - 'wrapped' = to_jsonb(OLD) - 'wrapped' THEN
    IF EXISTS (SELECT FROM sealing.key_check k WHERE k.name = 'PRESERVATION' AND k.previous IS NOT NULL) THEN
      RETURN NEW;
    END IF;
  END IF;
  IF NEW.wrapped IS NULL AND NEW.to_accounts AND NOT OLD.to_accounts
     AND to_jsonb(NEW) - 'wrapped' - 'to_accounts' = to_jsonb(OLD) - 'wrapped' - 'to_accounts' THEN
    IF EXISTS (SELECT FROM orders.preservation_sealing s WHERE s.id = NEW.id) AND NOT EXISTS (
         SELECT FROM (SELECT r.account_id, r.category, r.at FROM records.preserved r WHERE r.preservation_id = NEW.id
                      UNION ALL SELECT c.account_id, 'CONTENT', c.at FROM content.preserved c WHERE c.preservation_id = NEW.id) l
          WHERE NOT EXISTS (SELECT FROM orders.snapshot_key k
                             WHERE k.preservation_id = NEW.id AND k.account_id = l.account_id AND k.category = l.category
                               AND k.period = date_trunc('month', l.at AT TIME ZONE 'UTC')::date)) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'a snapshot is taken once and ended once' USING ERRCODE = 'insufficient_privilege';
END $$;

INSERT INTO log.pending_type VALUES ('owner', 'record.sealed.v1');
