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
