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
