-- What measures hold for an account: a state with a sequence, as an item has. Its public part, whether the account is suspended or terminated, is told
-- to subscribers; what is decided on payments and on the service is nobody's but the holder's and the staff's, and is told to no subscriber.

-- The newest state of each account of which something was decided, and the lock under which the next one is made.
CREATE TABLE enforcement.account_version (
  account_id text PRIMARY KEY,
  -- 0 for an account of which nothing was decided yet. Increases with each change of the measures.
  sequence bigint NOT NULL DEFAULT 0,
  -- WORLD first, then each country in which one of the three is stricter than there.
  measures jsonb NOT NULL DEFAULT '[{"territory": "WORLD", "account": "AVAILABLE", "service": "AVAILABLE", "payments": "AVAILABLE"}]',
  -- As of when the measures are; never goes back.
  at timestamptz NOT NULL DEFAULT '-infinity',
  -- When a measure begins or ends next by itself.
  due_at timestamptz
);
CREATE INDEX account_version_due ON enforcement.account_version (due_at) WHERE due_at IS NOT NULL;
GRANT SELECT ON enforcement.account_version TO writ_enforcement;

-- Each measure on an account with its period, also of a restriction of an item: what that decides on payments, service and account is about its author.
CREATE FUNCTION enforcement.account_measures(accounts text[]) RETURNS TABLE (account_id text, measure text, decision text, territories text[],
  starts_at timestamptz, ends_at timestamptz)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT r.account_id, m.measure, m.decision, r.territories, r.starts_at, least(r.ends_at, m.ends_at)
    FROM enforcement.restriction r
   CROSS JOIN LATERAL (VALUES ('account', r.account_decision, r.account_ends_at), ('service', r.provision, r.provision_ends_at),
                              ('payments', r.monetary, r.monetary_ends_at)) m (measure, decision, ends_at)
   WHERE r.account_id = ANY (accounts) AND r.state IN ('SCHEDULED', 'ACTIVE', 'ENDED') AND m.decision IS NOT NULL
$$;

-- The measures on accounts at an instant: WORLD first, then each country in which one of them is stricter. Fails on a stored word
-- that is no decision. An instant counts no further than the database's own clock.
CREATE FUNCTION enforcement.account_measures_at(accounts text[], at timestamptz) RETURNS TABLE (account_id text, measures jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH felt AS (
    SELECT e.account_id, t.territory, e.measure,
           max(CASE e.decision
             WHEN 'DECISION_ACCOUNT_SUSPENDED' THEN 3 WHEN 'DECISION_ACCOUNT_TERMINATED' THEN 4
             WHEN 'DECISION_PROVISION_PARTIAL_SUSPENSION' THEN 2 WHEN 'DECISION_PROVISION_PARTIAL_TERMINATION' THEN 2
             WHEN 'DECISION_PROVISION_TOTAL_SUSPENSION' THEN 3 WHEN 'DECISION_PROVISION_TOTAL_TERMINATION' THEN 4
             WHEN 'DECISION_MONETARY_OTHER' THEN 2 WHEN 'DECISION_MONETARY_SUSPENSION' THEN 3 WHEN 'DECISION_MONETARY_TERMINATION' THEN 4
             ELSE enforcement.no_decision(e.decision) END) AS severity
      FROM enforcement.account_measures(accounts) e CROSS JOIN LATERAL unnest(e.territories) t (territory),
           least(account_measures_at.at, public.present() + interval '1 minute') known
     WHERE e.starts_at <= known AND (e.ends_at IS NULL OR e.ends_at > known)
     GROUP BY e.account_id, t.territory, e.measure),
  place AS (
    SELECT DISTINCT unnest(accounts) AS account_id, 'WORLD' AS territory
    UNION
    SELECT f.account_id, f.territory FROM felt f
     WHERE f.severity > coalesce((SELECT w.severity FROM felt w WHERE w.account_id = f.account_id AND w.territory = 'WORLD' AND w.measure = f.measure), 1)),
  held AS (
    SELECT p.account_id, p.territory,
           coalesce(max(f.severity) FILTER (WHERE f.measure = 'account'), 1) AS account,
           coalesce(max(f.severity) FILTER (WHERE f.measure = 'service'), 1) AS service,
           coalesce(max(f.severity) FILTER (WHERE f.measure = 'payments'), 1) AS payments
      FROM place p LEFT JOIN felt f ON f.account_id = p.account_id AND f.territory IN ('WORLD', p.territory)
     GROUP BY p.account_id, p.territory),
  word AS (SELECT ARRAY['AVAILABLE', 'RESTRICTED', 'SUSPENDED', 'TERMINATED'] AS of)
  SELECT h.account_id, jsonb_agg(jsonb_build_object('territory', h.territory, 'account', w.of[h.account], 'service', w.of[h.service],
           'payments', w.of[h.payments]) ORDER BY h.territory <> 'WORLD', h.territory COLLATE "C")
    FROM held h CROSS JOIN word w GROUP BY h.account_id
$$;

-- What anybody may know of them: the status of the account itself, in the world and in each country in which it is stricter.
CREATE FUNCTION enforcement.account_statuses(measures jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT jsonb_agg(jsonb_build_object('territory', m.one->>'territory', 'status', m.one->>'account') ORDER BY m.place)
    FROM jsonb_array_elements(measures) WITH ORDINALITY m (one, place)
   WHERE m.place = 1 OR m.one->>'account' <> measures->0->>'account'
$$;

-- Writes the measures of some accounts from now on, and tells subscribers those whose public status has changed; answers of how many. Called once in the
-- transaction of a change, after `emit`. It waits for others who change the same accounts, and sees what they did.
CREATE FUNCTION enforcement.emit_accounts(accounts text[], at timestamptz) RETURNS int
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
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
END $$;

-- Forgets deliveries that were over before an instant, and changes from before it that are owed to nobody; at most so many of each. Answers
-- how many. The newest state of every item stays, and so does whatever is younger than thirty days. Of an account on which nothing holds any more
-- nothing stays: sequences never start again, so a later state is the newer one all the same.
CREATE OR REPLACE FUNCTION enforcement.forget_events(before timestamptz, most int) RETURNS int
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  long_ago timestamptz := least(before, public.present() - interval '30 days');
  deliveries int;
  changes int;
BEGIN
  DELETE FROM enforcement.delivery d USING (
    SELECT o.sequence, o.subscriber_id FROM enforcement.delivery o
     WHERE o.state <> 'DUE' AND o.next_at < long_ago ORDER BY o.next_at LIMIT most FOR UPDATE SKIP LOCKED) over
   WHERE d.sequence = over.sequence AND d.subscriber_id = over.subscriber_id;
  GET DIAGNOSTICS deliveries = ROW_COUNT;
  DELETE FROM enforcement.outbox c USING (
    SELECT o.sequence FROM enforcement.outbox o
     WHERE o.occurred_at < long_ago AND NOT EXISTS (SELECT FROM enforcement.delivery d WHERE d.sequence = o.sequence)
     ORDER BY o.sequence LIMIT most FOR UPDATE SKIP LOCKED) old
   WHERE c.sequence = old.sequence;
  GET DIAGNOSTICS changes = ROW_COUNT;
  DELETE FROM enforcement.account_version v USING (
    SELECT o.account_id FROM enforcement.account_version o
     WHERE o.at < long_ago AND o.due_at IS NULL
       AND o.measures = '[{"territory": "WORLD", "account": "AVAILABLE", "service": "AVAILABLE", "payments": "AVAILABLE"}]'
     ORDER BY o.account_id LIMIT most FOR UPDATE SKIP LOCKED) free
   WHERE v.account_id = free.account_id;
  RETURN deliveries + changes;
END $$;

GRANT EXECUTE ON FUNCTION enforcement.account_measures_at(text[], timestamptz),
  enforcement.emit_accounts(text[], timestamptz) TO writ_enforcement;

-- The measures of before, told to nobody yet.
SELECT enforcement.emit_accounts(array_agg(DISTINCT account_id), now()) FROM enforcement.restriction
 WHERE account_decision IS NOT NULL OR provision IS NOT NULL OR monetary IS NOT NULL HAVING count(*) > 0;
