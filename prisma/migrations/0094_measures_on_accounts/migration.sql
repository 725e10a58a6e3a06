-- What is decided about the service and the payments of an account is carried out by the platform's source adapter too, where the platform has them; what
-- it hasn't, it reports as not supported, and the desk sees it. Regulation (EU) 2022/2065, Art. 3(t) and 17(1).

-- What is to be carried out of the measures on an account: of the account itself, its service and its payments, each everywhere and where it is stricter.
CREATE FUNCTION enforcement.wanted_of_account(measures jsonb)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT coalesce(jsonb_agg(jsonb_build_object('territory', m.one->>'territory', 'status', a.prefix || (m.one->>a.name)) ORDER BY a.place, m.place), '[]')
    FROM jsonb_array_elements(measures) WITH ORDINALITY m (one, place)
         CROSS JOIN (VALUES (1, 'account', ''), (2, 'service', 'SERVICE_'), (3, 'payments', 'PAYMENTS_')) a (place, name, prefix)
   WHERE m.one->>a.name <> 'AVAILABLE' AND (m.place = 1 OR m.one->>a.name <> measures->0->>a.name)
$function$
;

CREATE OR REPLACE FUNCTION enforcement.want_effects()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
      SELECT 'ACCOUNT'::enforcement.effect_kind, n.account_id, n.account_id, n.sequence, enforcement.wanted_of_account(n.measures), n.at, n.at
        FROM new_rows n JOIN old_rows o USING (account_id)
       WHERE n.sequence <> o.sequence AND enforcement.wanted_of_account(n.measures) <> enforcement.wanted_of_account(o.measures) ORDER BY n.account_id
      ON CONFLICT (kind, subject_id) DO UPDATE SET sequence = excluded.sequence, state = excluded.state, wanted_at = excluded.wanted_at,
        next_at = excluded.next_at, leased_until = NULL, tries = 0, fault = NULL, drifts = 0, drifted_at = NULL;
  END IF;
  RETURN NULL;
END $function$
;

CREATE OR REPLACE FUNCTION enforcement.use_source(live boolean, at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
    SELECT 'ACCOUNT'::enforcement.effect_kind, v.account_id, v.account_id, v.sequence, enforcement.wanted_of_account(v.measures), known, known
      FROM enforcement.account_version v WHERE enforcement.wanted_of_account(v.measures) <> '[]';
END $function$
;

-- What was decided before is carried out now, under a sequence of its own: the adapter may know the earlier one with another state.
INSERT INTO enforcement.effect AS e (kind, subject_id, account_id, sequence, state, wanted_at, next_at)
  SELECT 'ACCOUNT'::enforcement.effect_kind, v.account_id, v.account_id, nextval('enforcement.change_sequence'), enforcement.wanted_of_account(v.measures),
         public.present(), public.present()
    FROM enforcement.account_version v, enforcement.effect_source s
   WHERE s.live AND enforcement.wanted_of_account(v.measures) <> enforcement.wanted_state(enforcement.account_statuses(v.measures))
  ON CONFLICT (kind, subject_id) DO UPDATE SET sequence = excluded.sequence, state = excluded.state, wanted_at = excluded.wanted_at,
    next_at = excluded.next_at, leased_until = NULL, tries = 0, fault = NULL, drifts = 0, drifted_at = NULL;
