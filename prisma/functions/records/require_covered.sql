CREATE OR REPLACE FUNCTION records.require_covered(snapshot text, asked orders.preserved_order, lines records.source_line[])
 RETURNS void
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  subject CONSTANT text[] := ARRAY(SELECT DISTINCT i.account_id FROM records.preserved_identifier i WHERE i.preservation_id = snapshot);
BEGIN
  IF EXISTS (
       SELECT FROM unnest(lines) l
        WHERE (l.account = ANY (subject) AND l.account <> 'AMBIGUOUS' AND cardinality(subject) = 1
               AND (CASE l.kind WHEN 'ITEM' THEN 'CONTENT' WHEN 'MESSAGE' THEN 'CONTENT' ELSE l.kind END)
                   = ANY (SELECT unnest(asked.categories)::text)
               AND l.key <> '' AND l.recorded_at <= asked.horizon AND jsonb_typeof(l.said) = 'object'
               AND (l.kind = 'SUBSCRIBER' OR asked.from_at IS NULL OR (l.at >= asked.from_at AND l.at < asked.to_at))
               AND l.at IS NOT NULL) IS NOT TRUE) THEN
    RAISE EXCEPTION 'a line is outside what the order covers' USING ERRCODE = 'WC002';
  END IF;
END $function$
;
