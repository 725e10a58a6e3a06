CREATE OR REPLACE FUNCTION log.record_archive(of_epoch integer, of_size bigint, of_root bytea, at_place text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  IF NOT EXISTS (SELECT FROM log.log_checkpoint c
                  WHERE c.epoch = of_epoch AND c.size = of_size
                    AND split_part(c.note, chr(10), 2) = of_size::text
                    AND split_part(c.note, chr(10), 3) = encode(of_root, 'base64')) THEN
    RAISE EXCEPTION 'no checkpoint of % entries with this root was published in epoch %', of_size, of_epoch USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO log.archive (place, size, epoch, root) VALUES (at_place, of_size, of_epoch, of_root) ON CONFLICT DO NOTHING;
END $function$
;
