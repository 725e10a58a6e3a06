-- Erasure of an account at its person's request: Regulation (EU) 2016/679, Art. 17. The owner alone sees and writes what is asked for; no
-- role of a subgraph has a right here.
CREATE SCHEMA erasure;

CREATE TABLE erasure.request (
  id                uuid PRIMARY KEY,
  account_id        text NOT NULL,
  -- SHA-256 over what the account was when it was asked for: its handle, its holders, its identifiers.
  account_state     bytea NOT NULL,
  -- Null once everything is erased.
  reason            text,
  requested_issuer  text NOT NULL,
  requested_subject text NOT NULL,
  requested_at      timestamptz NOT NULL,
  confirmed_issuer  text,
  confirmed_subject text,
  confirmed_at      timestamptz,
  -- Since when no order keeps the records.
  records_erased_at timestamptz,
  -- Since when the openings of the log are gone too.
  finished_at       timestamptz,
  CONSTRAINT request_confirmed CHECK ((confirmed_at IS NULL) = (confirmed_issuer IS NULL) AND (confirmed_at IS NULL) = (confirmed_subject IS NULL)),
  CONSTRAINT request_by_two CHECK (confirmed_issuer IS NULL OR (confirmed_issuer, confirmed_subject) <> (requested_issuer, requested_subject)),
  CONSTRAINT request_in_time CHECK (confirmed_at IS NULL OR (confirmed_at >= requested_at AND confirmed_at < requested_at + interval '720 hours')),
  CONSTRAINT request_order CHECK ((records_erased_at IS NULL OR confirmed_at IS NOT NULL) AND (finished_at IS NULL OR records_erased_at IS NOT NULL)),
  CONSTRAINT request_reason CHECK ((reason IS NULL) = (finished_at IS NOT NULL))
);
CREATE UNIQUE INDEX request_confirmed_once ON erasure.request (account_id) WHERE confirmed_at IS NOT NULL;

-- The owner reaches the records of an account once they are to go, and no others; it still changes none.
CREATE POLICY erased ON records.subscriber TO writ_owner
  USING (account_id IN (SELECT q.account_id FROM erasure.request q WHERE q.records_erased_at IS NOT NULL)) WITH CHECK (false);
CREATE POLICY erased ON records.identification TO writ_owner
  USING (account_id IN (SELECT q.account_id FROM erasure.request q WHERE q.records_erased_at IS NOT NULL)) WITH CHECK (false);
CREATE POLICY erased ON records.traffic TO writ_owner
  USING (account_id IN (SELECT q.account_id FROM erasure.request q WHERE q.records_erased_at IS NOT NULL)) WITH CHECK (false);
CREATE POLICY erased ON content.message TO writ_owner
  USING (account_id IN (SELECT q.account_id FROM erasure.request q WHERE q.records_erased_at IS NOT NULL)) WITH CHECK (false);

-- From the confirmation on, an account's records are gone for everybody but an order that was running then: the person and the platform's
-- staff read nothing, whether or not something had to be kept.
CREATE OR REPLACE FUNCTION orders.granted()
RETURNS TABLE (handle_hash bytea, category public.data_category, account_id text, from_at timestamptz, to_at timestamptz,
               horizon timestamptz, log_idx bigint, purpose orders.grant_purpose)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT g.handle_hash, g.category, g.account_id, g.from_at, g.to_at, g.horizon, g.log_idx, g.purpose
    FROM orders.access_grant g
   WHERE g.handle_hash = ANY (
           SELECT sha256(convert_to(handle, 'UTF8'))
             FROM unnest(string_to_array(nullif(current_setting('writ.grants', true), ''), ',')) AS handle)
     AND g.operation = nullif(current_setting('writ.operation', true), '')::uuid
     AND g.revoked_at IS NULL
     AND g.expires_at > clock_timestamp()
     AND (g.purpose <> 'ORDER' OR EXISTS (SELECT FROM orders.legal_order o WHERE o.id = g.reference AND o.status = 'IN_FORCE'))
     AND NOT EXISTS (SELECT FROM erasure.request q
                      WHERE q.account_id = g.account_id AND q.confirmed_at IS NOT NULL
                        AND (g.purpose <> 'ORDER' OR NOT EXISTS (
                              SELECT FROM orders.legal_order o WHERE o.id = g.reference AND o.served_at <= q.confirmed_at)))
$$;
