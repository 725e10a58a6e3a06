CREATE OR REPLACE FUNCTION orders.snapshot_taken(snapshot text, wrapped_key bytea, at timestamp with time zone, proof bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  PERFORM sealing.require_proof(ARRAY['snapshot taken', snapshot, coalesce(encode(wrapped_key, 'hex'), 'to accounts')], proof);
  PERFORM FROM orders.preservation p WHERE p.id = snapshot AND p.taken_at IS NULL AND p.ended_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  IF EXISTS (SELECT FROM orders.collection c WHERE c.preservation_id = snapshot AND c.state = 'TAKEN' AND c.to_accounts <> (wrapped_key IS NULL)) THEN
    RAISE EXCEPTION 'this snapshot is not sealed as its collection was' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF EXISTS (SELECT FROM content.described_file d WHERE d.preservation_id = snapshot
                AND NOT EXISTS (SELECT FROM content.fetched_file f WHERE f.preservation_id = snapshot AND f.file = d.file)) THEN
    RAISE EXCEPTION 'a file of the collection is not fetched yet' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO records.preserved_gap (preservation_id, category, number, from_at, to_at, why, says, of_files)
  SELECT snapshot, 'CONTENT', (SELECT count(*) FROM records.preserved_gap p WHERE p.preservation_id = snapshot) + row_number() OVER (ORDER BY g.why, g.says, g.at),
         g.at, g.at + interval '1 millisecond', g.why, g.says, true
    FROM (SELECT DISTINCT f.why, f.says, d.at
            FROM content.fetched_file f JOIN content.described_file d ON d.preservation_id = f.preservation_id AND d.file = f.file
           WHERE f.preservation_id = snapshot AND f.why IS NOT NULL) g;
  UPDATE orders.preservation p SET taken_at = least(snapshot_taken.at, public.present()), wrapped = wrapped_key, to_accounts = wrapped_key IS NULL
   WHERE p.id = snapshot AND p.taken_at IS NULL AND p.ended_at IS NULL;
  RETURN FOUND;
END $function$
;
