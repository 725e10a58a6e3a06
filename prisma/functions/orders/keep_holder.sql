CREATE OR REPLACE FUNCTION orders.keep_holder(wanted_issuer text, wanted_subject text, account text, at timestamp with time zone, proof bytea)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  PERFORM sealing.require_proof(ARRAY['holder', wanted_issuer, wanted_subject, account, floor(extract(epoch FROM at) * 1000)::text], proof);
  IF EXISTS (SELECT FROM erasure.request q WHERE q.account_id = account AND q.confirmed_at IS NOT NULL) THEN RETURN; END IF;
  INSERT INTO orders.holder AS h VALUES (wanted_issuer, wanted_subject, account, least(at, public.present()))
  ON CONFLICT (issuer, subject) DO UPDATE SET account_id = EXCLUDED.account_id, seen_at = EXCLUDED.seen_at WHERE h.seen_at <= EXCLUDED.seen_at;
END $function$
;
