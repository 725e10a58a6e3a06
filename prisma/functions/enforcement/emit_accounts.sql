CREATE OR REPLACE FUNCTION enforcement.emit_accounts(accounts text[], at timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
DECLARE
  as_of timestamptz;
  told int;
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'enforcement.emit_accounts needs READ COMMITTED: it must see what was committed before it.';
  END IF;
  IF emit_accounts.at > public.present() + interval '1 minute' THEN
    RAISE EXCEPTION 'the instant is later than the clock of the database: set the clock of this machine' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  INSERT INTO enforcement.account_version (account_id)
    SELECT DISTINCT m.account_id FROM enforcement.account_measures(accounts) m ORDER BY m.account_id
    ON CONFLICT (account_id) DO NOTHING;
  PERFORM FROM (SELECT FROM enforcement.account_version v WHERE v.account_id = ANY (accounts) ORDER BY v.account_id FOR UPDATE) locked;
  SELECT greatest(emit_accounts.at, max(v.at)) INTO as_of FROM enforcement.account_version v WHERE v.account_id = ANY (accounts);
  WITH now AS (
    SELECT s.account_id, s.measures, v.measures <> s.measures AS differs,
           enforcement.account_statuses(v.measures) <> enforcement.account_statuses(s.measures) AS shows
      FROM enforcement.account_measures_at(accounts, as_of) s JOIN enforcement.account_version v USING (account_id)
  ), next AS (
    SELECT m.account_id, min(i.instant) AS due_at
      FROM enforcement.account_measures(accounts) m CROSS JOIN LATERAL (VALUES (m.starts_at), (m.ends_at)) i (instant)
     WHERE i.instant > as_of GROUP BY m.account_id
  ), kept AS (
    UPDATE enforcement.account_version v
       SET at = as_of, measures = n.measures, due_at = x.due_at,
           sequence = CASE WHEN n.differs THEN nextval('enforcement.change_sequence') ELSE v.sequence END
      FROM now n LEFT JOIN next x USING (account_id) WHERE v.account_id = n.account_id
    RETURNING v.account_id, v.sequence, v.measures, n.shows)
  INSERT INTO enforcement.outbox (sequence, event_id, type, body, occurred_at)
    SELECT k.sequence, gen_random_uuid(), 'org.writ.account.status.v1',
           jsonb_build_object('account', k.account_id, 'sequence', k.sequence::text, 'statuses', enforcement.account_statuses(k.measures)), as_of
      FROM kept k WHERE k.shows;
  GET DIAGNOSTICS told = ROW_COUNT;
  RETURN told;
END $function$
;
