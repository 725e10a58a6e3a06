-- What is decided is carried out where items and accounts are: by the platform's source adapter, as a state with a sequence, and what anybody gets afterwards
-- is kept. Without an adapter of the platform's own nothing of this is needed: Writ serves the items itself, and withholds them with the decision.

CREATE TYPE enforcement.effect_kind AS ENUM ('ITEM', 'ACCOUNT');
CREATE TYPE enforcement.effect_extent AS ENUM ('FULL', 'PARTIAL', 'NONE');

-- Whether the platform's own adapter carries states out. One row.
CREATE TABLE enforcement.effect_source (
  one  boolean PRIMARY KEY DEFAULT true CHECK (one),
  live boolean NOT NULL DEFAULT false
);
INSERT INTO enforcement.effect_source DEFAULT VALUES;
GRANT SELECT ON enforcement.effect_source TO writ_enforcement;

-- The newest wanted state of each item and account, and what became of it.
CREATE TABLE enforcement.effect (
  kind         enforcement.effect_kind NOT NULL,
  subject_id   text NOT NULL,
  -- The account that it is about: of an item its author.
  account_id   text NOT NULL,
  sequence     bigint NOT NULL,
  -- The territories in which it is restricted, as the protocol has them; empty lifts everything.
  state        jsonb NOT NULL,
  wanted_at    timestamptz NOT NULL,
  -- The sequence that was carried out last, and what anybody got after that; null before the first.
  carried      bigint,
  extent       enforcement.effect_extent,
  carried_at   timestamptz,
  remaining    text[] NOT NULL DEFAULT '{}',
  unsupported  jsonb NOT NULL DEFAULT '[]',
  version      text,
  -- How many attempts at this sequence failed, and the last failure.
  tries        int NOT NULL DEFAULT 0,
  fault        text,
  -- When it is tried again; null when it was carried out, or when only people can go on.
  next_at      timestamptz,
  -- Until then whoever took it is at it.
  leased_until timestamptz,
  observed_at  timestamptz,
  -- How often what anybody gets was found to be something else than what was carried out.
  drifts       int NOT NULL DEFAULT 0,
  drifted_at   timestamptz,
  PRIMARY KEY (kind, subject_id)
);
CREATE INDEX effect_due ON enforcement.effect (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX effect_to_observe ON enforcement.effect (observed_at) WHERE state <> '[]';
CREATE INDEX effect_incomplete ON enforcement.effect (wanted_at) WHERE carried IS DISTINCT FROM sequence OR extent <> 'FULL' OR drifts > 1;
GRANT SELECT ON enforcement.effect TO writ_enforcement;
GRANT UPDATE (carried, extent, carried_at, remaining, unsupported, version, tries, fault, next_at, leased_until, observed_at, drifts, drifted_at)
  ON enforcement.effect TO writ_enforcement;

-- Since when a restriction has its full effect, where an adapter carries it out: kept, whatever comes after it.
ALTER TABLE enforcement.restriction ADD COLUMN effective_at timestamptz;
GRANT UPDATE (effective_at) ON enforcement.restriction TO writ_enforcement;

-- The territories of a state that are restricted, as the protocol has them.
CREATE FUNCTION enforcement.wanted_state(statuses jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(jsonb_agg(s.one ORDER BY s.place), '[]') FROM jsonb_array_elements(statuses) WITH ORDINALITY s (one, place) WHERE s.one->>'status' <> 'AVAILABLE'
$$;

-- Each new state of an item or account is to be carried out. The lock is that of whoever turns the adapter on or off.
CREATE FUNCTION enforcement.want_effects() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  LOCK TABLE enforcement.effect IN ROW EXCLUSIVE MODE;
  IF NOT (SELECT s.live FROM enforcement.effect_source s) THEN RETURN NULL; END IF;
  IF TG_TABLE_NAME = 'item_version' THEN
    INSERT INTO enforcement.effect AS e (kind, subject_id, account_id, sequence, state, wanted_at, next_at)
      SELECT 'ITEM'::enforcement.effect_kind, n.item_id, (SELECT r.account_id FROM enforcement.restriction r WHERE r.item_id = n.item_id LIMIT 1), n.sequence,
             enforcement.wanted_state(n.statuses), n.at, n.at
        FROM new_rows n JOIN old_rows o USING (item_id) WHERE n.sequence <> o.sequence ORDER BY n.item_id
      ON CONFLICT (kind, subject_id) DO UPDATE SET sequence = excluded.sequence, state = excluded.state, wanted_at = excluded.wanted_at,
        next_at = excluded.next_at, leased_until = NULL, tries = 0, fault = NULL, drifts = 0, drifted_at = NULL;
  ELSE
    INSERT INTO enforcement.effect AS e (kind, subject_id, account_id, sequence, state, wanted_at, next_at)
      SELECT 'ACCOUNT'::enforcement.effect_kind, n.account_id, n.account_id, n.sequence, enforcement.wanted_state(enforcement.account_statuses(n.measures)), n.at, n.at
        FROM new_rows n JOIN old_rows o USING (account_id)
       WHERE n.sequence <> o.sequence AND enforcement.account_statuses(n.measures) <> enforcement.account_statuses(o.measures) ORDER BY n.account_id
      ON CONFLICT (kind, subject_id) DO UPDATE SET sequence = excluded.sequence, state = excluded.state, wanted_at = excluded.wanted_at,
        next_at = excluded.next_at, leased_until = NULL, tries = 0, fault = NULL, drifts = 0, drifted_at = NULL;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER want_effects AFTER UPDATE ON enforcement.item_version
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION enforcement.want_effects();
CREATE TRIGGER want_effects AFTER UPDATE ON enforcement.account_version
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION enforcement.want_effects();

-- Turns the platform's own adapter on or off, at the start of a worker; does nothing when it is so already. What is restricted when it is turned on has had
-- its effect until then by Writ itself, and is to be carried out by the adapter from now on. An instant counts no further than the database's own clock.
CREATE FUNCTION enforcement.use_source(live boolean, at timestamptz) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  known timestamptz := least(use_source.at, public.present() + interval '1 minute');
BEGIN
  LOCK TABLE enforcement.effect IN SHARE ROW EXCLUSIVE MODE;
  IF (SELECT s.live FROM enforcement.effect_source s) = use_source.live THEN RETURN; END IF;
  UPDATE enforcement.effect_source s SET live = use_source.live;
  IF NOT use_source.live THEN
    DELETE FROM enforcement.effect;
    RETURN;
  END IF;
  UPDATE enforcement.restriction r SET effective_at = r.starts_at WHERE r.effective_at IS NULL AND r.item_id IS NOT NULL AND r.starts_at <= known;
  INSERT INTO enforcement.effect (kind, subject_id, account_id, sequence, state, wanted_at, next_at)
    SELECT 'ITEM'::enforcement.effect_kind, v.item_id, (SELECT r.account_id FROM enforcement.restriction r WHERE r.item_id = v.item_id LIMIT 1), v.sequence,
           enforcement.wanted_state(v.statuses), known, known
      FROM enforcement.item_version v WHERE v.sequence > 0 AND enforcement.wanted_state(v.statuses) <> '[]'
    UNION ALL
    SELECT 'ACCOUNT'::enforcement.effect_kind, v.account_id, v.account_id, v.sequence, enforcement.wanted_state(enforcement.account_statuses(v.measures)), known, known
      FROM enforcement.account_version v WHERE enforcement.wanted_state(enforcement.account_statuses(v.measures)) <> '[]';
END $$;
GRANT EXECUTE ON FUNCTION enforcement.use_source(boolean, timestamptz) TO writ_enforcement;

-- An order is carried out where its restrictions have their full effect: at once where Writ serves the items, else once the adapter has looked.
CREATE OR REPLACE FUNCTION orders.target_effects(wanted text[]) RETURNS TABLE (order_id text, target_id text, item_id text, restricted_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT o.id, t.id, t.resolved, max(f.restricted_at)
    FROM orders.legal_order o
    JOIN orders.order_target t ON t.order_id = o.id
    JOIN (SELECT r.order_id, r.item_id, territory, min(coalesce(r.effective_at, r.starts_at)) AS restricted_at
            FROM enforcement.restriction r CROSS JOIN unnest(r.territories) AS territory CROSS JOIN enforcement.effect_source s
           WHERE r.order_id = ANY (wanted) AND r.item_id IS NOT NULL AND r.state IN ('ACTIVE', 'ENDED')
             AND (r.effective_at IS NOT NULL OR NOT s.live)
           GROUP BY r.order_id, r.item_id, territory) f ON f.order_id = o.id AND f.item_id = t.resolved
   WHERE o.id = ANY (wanted)
   GROUP BY o.id, t.id
  HAVING bool_or(f.territory = 'WORLD') OR o.territories <@ array_agg(f.territory)
$$;

CREATE OR REPLACE FUNCTION orders.measures_of(wanted text[])
  RETURNS TABLE (order_id text, target_id text, visibility text[], territories text[], starts_at timestamptz, ends_at timestamptz, ends_by text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT t.order_id, t.id, r.visibility, r.territories, coalesce(r.effective_at, r.starts_at),
         CASE WHEN r.state IN ('LIFTED', 'REVERSED') THEN r.closed_at ELSE least(r.ends_at, r.visibility_ends_at) END,
         CASE WHEN r.state IN ('LIFTED', 'REVERSED') THEN r.state::text WHEN least(r.ends_at, r.visibility_ends_at) IS NOT NULL THEN 'ENDED' END
    FROM orders.order_target t
    JOIN enforcement.restriction r ON r.order_id = t.order_id AND r.item_id = t.resolved
   CROSS JOIN enforcement.effect_source s
   WHERE t.order_id = ANY (wanted) AND (r.effective_at IS NOT NULL OR NOT s.live)
$$;

-- By which ways items can still be got that are restricted under these orders, as the adapter has looked; nothing of those that have their full effect.
CREATE FUNCTION orders.remaining_of(wanted text[]) RETURNS TABLE (order_id text, target_id text, extent text, remaining text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT t.order_id, t.id, e.extent::text,
         e.remaining || ARRAY(SELECT (u.one->>'status') || ' ' || (u.one->>'territory') FROM jsonb_array_elements(e.unsupported) u (one))
    FROM orders.order_target t
    JOIN enforcement.effect e ON e.kind = 'ITEM' AND e.subject_id = t.resolved
   WHERE t.order_id = ANY (wanted) AND e.carried = e.sequence AND e.extent <> 'FULL'
     AND EXISTS (SELECT FROM enforcement.restriction r WHERE r.order_id = t.order_id AND r.item_id = t.resolved AND r.state IN ('SCHEDULED', 'ACTIVE'))
$$;
GRANT EXECUTE ON FUNCTION orders.remaining_of(text[]) TO writ_orders;
