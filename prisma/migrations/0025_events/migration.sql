-- What readers of an item get, told outside: each change is one row of the outbox with the whole state of the item after it, in the
-- transaction of the change, and one delivery a subscriber. Nothing here names a person, an order, a notice or a reason.

-- Nobody was told of the rows before: they named accounts. What is restricted by now is told anew at the end.
DELETE FROM enforcement.outbox;
ALTER TABLE enforcement.outbox ALTER COLUMN sequence DROP IDENTITY;
CREATE SEQUENCE enforcement.change_sequence;
REVOKE INSERT ON enforcement.outbox FROM writ_enforcement;

-- The newest state of each item of which something was told, and the lock under which the next one is made: per item, sequences and
-- instants are in the order in which changes were committed.
CREATE TABLE enforcement.item_version (
  item_id  text PRIMARY KEY,
  -- 0 for an item of which nothing was told yet.
  sequence bigint NOT NULL DEFAULT 0,
  statuses jsonb NOT NULL DEFAULT '[{"territory": "WORLD", "status": "AVAILABLE"}]',
  -- As of when the statuses are; never goes back.
  at       timestamptz NOT NULL DEFAULT '-infinity'
);
GRANT SELECT ON enforcement.item_version TO writ_enforcement;

-- Fails on a stored word that is no decision: reading it as none would show what is hidden.
CREATE FUNCTION enforcement.no_decision(visibility text) RETURNS int
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'A restriction holds the decision "%", which is not one of the schema''s.', visibility;
END $$;

-- What readers get of items at an instant: WORLD first, then each country in which an item is restricted more strictly than that.
CREATE FUNCTION enforcement.statuses_at(items text[], at timestamptz) RETURNS TABLE (item_id text, statuses jsonb)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  WITH felt AS (
    SELECT e.item_id, t.territory,
           max(coalesce(array_position(ARRAY[
             'DECISION_VISIBILITY_OTHER', 'DECISION_VISIBILITY_CONTENT_LABELLED', 'DECISION_VISIBILITY_CONTENT_DEMOTED',
             'DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED', 'DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED',
             'DECISION_VISIBILITY_CONTENT_DISABLED', 'DECISION_VISIBILITY_CONTENT_REMOVED'], d.decision),
             enforcement.no_decision(d.decision))) AS severity
      FROM enforcement.in_effect(items, at) e, unnest(e.visibility) d (decision), unnest(e.territories) t (territory)
     GROUP BY e.item_id, t.territory),
  world AS (SELECT f.item_id, f.severity FROM felt f WHERE f.territory = 'WORLD'),
  stricter AS (
    SELECT i.item_id, 'WORLD' AS territory, coalesce(w.severity, 1) AS severity, false AS is_country
      FROM (SELECT DISTINCT unnest(items) AS item_id) i LEFT JOIN world w USING (item_id)
    UNION ALL
    SELECT f.item_id, f.territory, f.severity, true
      FROM felt f LEFT JOIN world w USING (item_id) WHERE f.territory <> 'WORLD' AND f.severity > coalesce(w.severity, 1))
  SELECT s.item_id, jsonb_agg(jsonb_build_object('territory', s.territory, 'status', (ARRAY[
           'AVAILABLE', 'LABELLED', 'DEMOTED', 'AGE_RESTRICTED', 'INTERACTION_RESTRICTED', 'DISABLED', 'REMOVED'])[s.severity])
           ORDER BY s.is_country, s.territory COLLATE "C")
    FROM stricter s GROUP BY s.item_id
$$;

-- Tells what readers get of some items from now on, for those of which it has changed; answers of how many. Called once in the transaction
-- of a change, after all that it writes. It waits for others who change the same items, and sees what they did: each statement of it
-- has a snapshot of its own (READ COMMITTED).
CREATE FUNCTION enforcement.emit(items text[], at timestamptz) RETURNS int
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
  as_of timestamptz;
  told int;
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'enforcement.emit needs READ COMMITTED: it must see what was committed before it.';
  END IF;
  INSERT INTO enforcement.item_version (item_id)
    SELECT DISTINCT i.item_id FROM unnest(items) i (item_id) ORDER BY i.item_id
    ON CONFLICT (item_id) DO NOTHING;
  PERFORM FROM (SELECT FROM enforcement.item_version v WHERE v.item_id = ANY (items) ORDER BY v.item_id FOR UPDATE) locked;
  SELECT greatest(emit.at, max(v.at)) INTO as_of FROM enforcement.item_version v WHERE v.item_id = ANY (items);
  WITH now AS (
    SELECT s.item_id, s.statuses, v.statuses <> s.statuses AS differs
      FROM enforcement.statuses_at(items, as_of) s JOIN enforcement.item_version v USING (item_id)
  ), kept AS (
    UPDATE enforcement.item_version v
       SET at = as_of, statuses = n.statuses,
           sequence = CASE WHEN n.differs THEN nextval('enforcement.change_sequence') ELSE v.sequence END
      FROM now n WHERE v.item_id = n.item_id
    RETURNING v.item_id, v.sequence, v.statuses, n.differs)
  INSERT INTO enforcement.outbox (sequence, event_id, type, body, occurred_at)
    SELECT k.sequence, gen_random_uuid(), 'org.writ.item.status.v1',
           jsonb_build_object('item', k.item_id, 'sequence', k.sequence::text, 'statuses', k.statuses), as_of
      FROM kept k WHERE k.differs;
  GET DIAGNOSTICS told = ROW_COUNT;
  RETURN told;
END $$;
GRANT EXECUTE ON FUNCTION enforcement.emit(text[], timestamptz) TO writ_enforcement;

CREATE TYPE enforcement.subscriber_state AS ENUM ('ENABLED', 'DISABLED');
CREATE TYPE enforcement.delivery_state AS ENUM ('DUE', 'DELIVERED', 'DEAD');

-- Whom changes are told.
CREATE TABLE enforcement.subscriber (
  id         text PRIMARY KEY,
  generation int NOT NULL DEFAULT 0,
  url        text NOT NULL,
  state      enforcement.subscriber_state NOT NULL DEFAULT 'ENABLED',
  since      timestamptz NOT NULL,
  created_by text NOT NULL,
  -- What the last attempt that failed met, and when.
  failure    text,
  failed_at  timestamptz
);
CREATE UNIQUE INDEX subscriber_url_once ON enforcement.subscriber (url);
GRANT SELECT ON enforcement.subscriber TO writ_enforcement;
GRANT INSERT (id, url, since, created_by) ON enforcement.subscriber TO writ_enforcement;
GRANT UPDATE (generation, state, since, failure, failed_at) ON enforcement.subscriber TO writ_enforcement;

CREATE TABLE enforcement.delivery (
  subscriber_id text NOT NULL REFERENCES enforcement.subscriber (id),
  sequence      bigint NOT NULL REFERENCES enforcement.outbox (sequence),
  state         enforcement.delivery_state NOT NULL DEFAULT 'DUE',
  -- How many have ended.
  attempts      int NOT NULL DEFAULT 0,
  next_at       timestamptz NOT NULL,
  -- Until then whoever took it is at it.
  leased_until  timestamptz,
  -- What the last attempt met: a status of HTTP or a word.
  outcome       text,
  PRIMARY KEY (sequence, subscriber_id)
);
CREATE INDEX delivery_due ON enforcement.delivery (subscriber_id, next_at, sequence) WHERE state = 'DUE';
CREATE INDEX delivery_dead ON enforcement.delivery (subscriber_id) WHERE state = 'DEAD';
-- `next_at` of a delivery that is over is when it was over.
CREATE INDEX delivery_over ON enforcement.delivery (next_at) WHERE state <> 'DUE';
GRANT SELECT ON enforcement.delivery TO writ_enforcement;
GRANT UPDATE (state, attempts, next_at, leased_until, outcome) ON enforcement.delivery TO writ_enforcement;

-- Who is told is read under a lock that whoever adds or resumes a subscriber waits for: a change is either committed before the
-- subscriber is there, and then in what it reads at its start, or it is delivered.
CREATE FUNCTION enforcement.deliver() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtext('enforcement.subscriber'));
  INSERT INTO enforcement.delivery (subscriber_id, sequence, next_at)
    SELECT s.id, n.sequence, n.occurred_at FROM new_rows n CROSS JOIN enforcement.subscriber s WHERE s.state = 'ENABLED';
  RETURN NULL;
END $$;
CREATE TRIGGER deliver AFTER INSERT ON enforcement.outbox
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION enforcement.deliver();

-- For whoever adds or resumes a subscriber, before doing so: waits until the changes that are under way are committed.
CREATE FUNCTION enforcement.before_subscribing() RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT pg_advisory_xact_lock(hashtext('enforcement.subscriber'))
$$;
GRANT EXECUTE ON FUNCTION enforcement.before_subscribing() TO writ_enforcement;

-- Forgets deliveries that were over before an instant, and changes from before it that are owed to nobody; at most so many of each. Answers
-- how many. The newest state of every item stays.
CREATE FUNCTION enforcement.forget_events(before timestamptz, most int) RETURNS int
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  deliveries int;
  changes int;
BEGIN
  DELETE FROM enforcement.delivery d USING (
    SELECT o.sequence, o.subscriber_id FROM enforcement.delivery o
     WHERE o.state <> 'DUE' AND o.next_at < before ORDER BY o.next_at LIMIT most FOR UPDATE SKIP LOCKED) over
   WHERE d.sequence = over.sequence AND d.subscriber_id = over.subscriber_id;
  GET DIAGNOSTICS deliveries = ROW_COUNT;
  DELETE FROM enforcement.outbox c USING (
    SELECT o.sequence FROM enforcement.outbox o
     WHERE o.occurred_at < before AND NOT EXISTS (SELECT FROM enforcement.delivery d WHERE d.sequence = o.sequence)
     ORDER BY o.sequence LIMIT most FOR UPDATE SKIP LOCKED) old
   WHERE c.sequence = old.sequence;
  GET DIAGNOSTICS changes = ROW_COUNT;
  RETURN deliveries + changes;
END $$;
GRANT EXECUTE ON FUNCTION enforcement.forget_events(timestamptz, int) TO writ_enforcement;

-- The restrictions of before, told to nobody yet: what a subscriber reads at its start.
SELECT enforcement.emit(array_agg(DISTINCT item_id), now()) FROM enforcement.restriction WHERE item_id IS NOT NULL HAVING count(*) > 0;
