CREATE OR REPLACE FUNCTION enforcement.hold_line_back()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  IF EXISTS (SELECT FROM added l JOIN enforcement.batch b ON b.id = l.batch_id
              WHERE l.applied_at IS NOT NULL AND cardinality(b.second_person) > 0
                AND (TG_OP = 'INSERT' OR b.judged_by IS NULL OR b.state = 'REFUSED')) THEN
    RAISE EXCEPTION 'a second person has not seen this batch' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $function$
;
