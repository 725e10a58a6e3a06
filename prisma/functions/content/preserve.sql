CREATE OR REPLACE FUNCTION content.preserve(snapshot text, key bytea)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  asked orders.preserved_order := orders.preserved_order(snapshot);
BEGIN
  INSERT INTO content.preserved
  SELECT snapshot, r.kind, r.row_id, r.account_id, r.at, r.recorded_at,
         sealing.sealed(ARRAY[snapshot, r.kind::text, r.row_id, r.account_id], r.said, key)
    FROM (SELECT DISTINCT account_id FROM records.preserved_identifier WHERE preservation_id = snapshot) a
    CROSS JOIN LATERAL (
      SELECT 'ITEM'::content.preserved_kind AS kind, i.id AS row_id, i.account_id, i.published_at AS at, i.recorded_at,
             jsonb_build_object('sender', i.account_id, 'recipients', '[]'::jsonb, 'subject', i.title, 'text', i.text) AS said
        FROM content.item i WHERE i.account_id = a.account_id
      UNION ALL
      SELECT 'MESSAGE', m.id, m.account_id, m.at, m.recorded_at,
             jsonb_build_object('sender', m.from_identifier, 'recipients', m.to_identifiers, 'subject', m.subject, 'text', m.text)
        FROM content.message m WHERE m.account_id = a.account_id
    ) r
   WHERE 'CONTENT' = ANY (asked.categories) AND r.recorded_at <= asked.horizon
     AND (asked.from_at IS NULL OR (r.at >= asked.from_at AND r.at < asked.to_at));
END $function$
;
