CREATE OR REPLACE FUNCTION enforcement.emit(items text[], at timestamp with time zone)
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
    RAISE EXCEPTION 'enforcement.emit needs READ COMMITTED: it must see what was committed before it.';
  END IF;
  IF emit.at > public.present() + interval '1 minute' THEN
    RAISE EXCEPTION 'the instant is later than the clock of the database: set the clock of this machine' USING ERRCODE = 'invalid_parameter_value';
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
END $function$
;
