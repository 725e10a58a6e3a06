CREATE OR REPLACE FUNCTION enforcement.keep_notice_file(notice text, file bytea, place integer, bytes integer, wrapped bytea, sealed bytea, parts bytea[], at timestamp with time zone, most bigint, proof bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  now CONSTANT timestamptz := least(keep_notice_file.at, public.present());
  taken bigint;
  of_day bigint;
BEGIN
  PERFORM sealing.require_proof(ARRAY['notice file', notice, encode(file, 'hex'), place::text, bytes::text, encode(sha256(wrapped), 'hex'), encode(sha256(sealed), 'hex'),
                                      encode(sha256((SELECT string_agg(p.sealed, ''::bytea ORDER BY p.part) FROM unnest(parts) WITH ORDINALITY AS p (sealed, part))), 'hex'), most::text], proof);
  IF NOT EXISTS (SELECT FROM enforcement.notice n WHERE n.id = notice AND n.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a file comes with its notice' USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT coalesce(sum(f.bytes), 0), coalesce(sum(f.bytes) FILTER (WHERE f.kept_at > now - interval '1 day'), 0) INTO taken, of_day FROM enforcement.notice_file f;
  IF taken + bytes > most OR of_day + bytes > most / 16 THEN
    RETURN false;
  END IF;
  INSERT INTO enforcement.notice_file VALUES (notice, file, place, bytes, now, wrapped, sealed);
  INSERT INTO enforcement.notice_file_part SELECT notice, keep_notice_file.file, p.part, p.sealed FROM unnest(parts) WITH ORDINALITY AS p (sealed, part);
  RETURN true;
END $function$
;
