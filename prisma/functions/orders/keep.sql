CREATE OR REPLACE FUNCTION orders.keep(snapshot text, wanted_type text, wanted bytea, accounts text[], lines text, gaps text, key bytea, proof bytea)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  read CONSTANT records.source_line[] := ARRAY(
    SELECT ROW(x.kind, x.key, x.account, x.at, x."recordedAt", x.said)::records.source_line
      FROM jsonb_to_recordset(lines::jsonb) AS x (kind text, key text, account text, at timestamptz, "recordedAt" timestamptz, said jsonb));
BEGIN
  PERFORM sealing.require_proof(
    ARRAY['lines', snapshot, wanted_type, encode(wanted, 'hex'), array_to_string(accounts, ' '),
          encode(sha256(convert_to(lines, 'UTF8')), 'hex'), encode(sha256(convert_to(gaps, 'UTF8')), 'hex'), encode(keep.key, 'hex')], proof);
  IF EXISTS (SELECT FROM orders.collection c WHERE c.preservation_id = snapshot AND c.state = 'RUNNING' AND c.to_accounts) THEN
    RAISE EXCEPTION 'this collection is sealed to the keys of accounts' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NOT records.keep_subject(snapshot, wanted_type, wanted, accounts, (orders.preserved_order(snapshot)).horizon) THEN
    RETURN;
  END IF;
  PERFORM records.keep(snapshot, read, gaps::jsonb, keep.key);
  PERFORM content.keep(snapshot, read, keep.key);
END $function$
;
