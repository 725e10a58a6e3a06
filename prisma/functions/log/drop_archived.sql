CREATE OR REPLACE FUNCTION log.drop_archived(most integer)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  archived bigint := (SELECT coalesce(max(a.size), 0) / 256 FROM log.archive a);
  first bigint := (SELECT min(t.n) FROM log.log_tile t WHERE t.level = 0);
  kept bigint := least(first + least(most, 256), archived);
BEGIN
  IF first IS NULL OR kept IS NULL OR first >= kept THEN
    RETURN NULL;
  END IF;
  -- The leaf hashes are all that is left to prove from: they must be those of the tiles, and of the leaves that go.
  IF EXISTS (SELECT FROM log.log_tile t
              WHERE t.level = 0 AND t.n >= first AND t.n < kept
                AND t.data IS DISTINCT FROM (SELECT string_agg(e.leaf_hash, ''::bytea ORDER BY e.idx) FROM log.log_entry e
                                              WHERE e.idx >= t.n * 256 AND e.idx < t.n * 256 + 256))
     OR EXISTS (SELECT FROM log.log_entry e
                 WHERE e.idx >= first * 256 AND e.idx < kept * 256 AND e.leaf <> ''::bytea AND e.leaf_hash <> sha256('\x00'::bytea || e.leaf)) THEN
    RAISE EXCEPTION 'an entry from % to % is not the one of its tile: nothing was removed', first * 256, kept * 256 - 1 USING ERRCODE = 'data_corrupted';
  END IF;
  UPDATE log.log_entry e SET leaf = ''::bytea
   WHERE e.idx >= greatest(first * 256, 1) AND e.idx < kept * 256 AND e.leaf <> ''::bytea AND substring(e.event_id::text, 15, 1) = '4';
  DELETE FROM log.log_tile t WHERE t.level = 0 AND t.n >= first AND t.n < kept;
  RETURN kept;
END $function$
;
