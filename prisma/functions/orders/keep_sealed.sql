CREATE OR REPLACE FUNCTION orders.keep_sealed(snapshot text, wanted_type text, wanted bytea, accounts text[], lines text, gaps text, keys text, proof bytea)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  read CONSTANT records.source_line[] := ARRAY(
    SELECT ROW(x.kind, x.key, x.account, x.at, x."recordedAt", x.said)::records.source_line
      FROM jsonb_to_recordset(lines::jsonb) AS x (kind text, key text, account text, at timestamptz, "recordedAt" timestamptz, said jsonb));
  own  records.source_line[];
  kept integer := 0;
  one  record;
BEGIN
  PERFORM sealing.require_proof(
    ARRAY['sealed lines', snapshot, wanted_type, encode(wanted, 'hex'), array_to_string(accounts, ' '),
          encode(sha256(convert_to(lines, 'UTF8')), 'hex'), encode(sha256(convert_to(gaps, 'UTF8')), 'hex'), encode(sha256(convert_to(keys, 'UTF8')), 'hex')], proof);
  IF NOT EXISTS (SELECT FROM orders.collection c WHERE c.preservation_id = snapshot AND c.state = 'RUNNING' AND c.to_accounts) THEN
    RAISE EXCEPTION 'no collection runs that is sealed to the keys of accounts' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NOT records.keep_subject(snapshot, wanted_type, wanted, accounts, (orders.preserved_order(snapshot)).horizon) THEN
    RETURN;
  END IF;
  PERFORM records.require_covered(snapshot, orders.preserved_order(snapshot), read);
  PERFORM records.keep(snapshot, '{}', gaps::jsonb, '');
  FOR one IN SELECT * FROM jsonb_to_recordset(keys::jsonb)
               AS x (id uuid, account text, category public.data_category, period date, version integer, key text, sealed text[]) LOOP
    own := ARRAY(SELECT l FROM unnest(read) l
                  WHERE l.account = one.account AND date_trunc('month', l.at AT TIME ZONE 'UTC')::date = one.period
                    AND (CASE WHEN l.kind IN ('ITEM', 'MESSAGE') THEN 'CONTENT' ELSE l.kind END) = one.category::text);
    INSERT INTO orders.snapshot_key
    VALUES (one.id, snapshot, one.account, one.category, one.period, one.version, ARRAY(SELECT decode(s, 'hex') FROM unnest(one.sealed) s))
    ON CONFLICT DO NOTHING;
    PERFORM records.keep(snapshot, own, '[]', decode(one.key, 'hex'));
    PERFORM content.keep(snapshot, own, decode(one.key, 'hex'));
    kept := kept + cardinality(own);
  END LOOP;
  IF kept <> cardinality(read) THEN
    RAISE EXCEPTION 'a line has no key of its account, category and month, or two' USING ERRCODE = 'insufficient_privilege';
  END IF;
END $function$
;
