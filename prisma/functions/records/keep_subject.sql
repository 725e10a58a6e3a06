CREATE OR REPLACE FUNCTION records.keep_subject(snapshot text, wanted_type text, wanted bytea, accounts text[], horizon timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  named CONSTANT text[] := ARRAY(SELECT DISTINCT a FROM unnest(accounts) a);
BEGIN
  IF cardinality(named) > 1 OR EXISTS (
       SELECT FROM records.preserved_identifier i WHERE i.preservation_id = snapshot AND i.account_id <> ALL (named)) THEN
    RAISE EXCEPTION 'a collection is about one account' USING ERRCODE = 'WC002';
  END IF;
  IF EXISTS (SELECT FROM erasure.request q WHERE q.account_id = ANY (named) AND q.confirmed_at < keep_subject.horizon) THEN
    RETURN false;
  END IF;
  INSERT INTO records.preserved_identifier
  SELECT snapshot, wanted_type::records.identifier_type, wanted, a FROM unnest(named) a
  ON CONFLICT DO NOTHING;
  RETURN true;
END $function$
;
