-- expand: a table, two functions for the owner alone, and triggers that allow these no more than they need
-- `writ log archive` moves what every reader can fetch as files out of the database. Nothing goes that is not below an archive which was written down here.
CREATE TABLE log.archive (
  place       text NOT NULL CHECK (place <> ''),
  size        bigint NOT NULL CHECK (size > 0),
  epoch       int NOT NULL,
  root        bytea NOT NULL CHECK (octet_length(root) = 32),
  archived_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (size, place)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON log.archive FOR EACH ROW EXECUTE FUNCTION log.refuse_change();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON log.archive FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();

-- Only what was published is archived, under the root that was published for it.
CREATE FUNCTION log.record_archive(of_epoch int, of_size bigint, of_root bytea, at_place text)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM log.log_checkpoint c
                  WHERE c.epoch = of_epoch AND c.size = of_size
                    AND split_part(c.note, chr(10), 2) = of_size::text
                    AND split_part(c.note, chr(10), 3) = encode(of_root, 'base64')) THEN
    RAISE EXCEPTION 'no checkpoint of % entries with this root was published in epoch %', of_size, of_epoch USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO log.archive (place, size, epoch, root) VALUES (at_place, of_size, of_epoch, of_root) ON CONFLICT DO NOTHING;
END $$;
REVOKE ALL ON FUNCTION log.record_archive(int, bigint, bytea, text) FROM PUBLIC;

-- Tiles of level 0 and the bytes of leaves, of the next `most` full bundles that are archived. Answers the first bundle that is whole, or null where there was nothing to do.
-- Stays: every leaf's hash, from which the tile is answered and proofs are made; all higher levels; the right edge; the first entry and those with a name (version 8), which
-- the log itself reads at its start; details and search keys.
CREATE FUNCTION log.drop_archived(most int)
RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
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
END $$;
REVOKE ALL ON FUNCTION log.drop_archived(int) FROM PUBLIC;

-- Whoever may change these tables at all: no more than that, and nothing that is not archived.
CREATE FUNCTION log.only_archived_leaves() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.leaf = ''::bytea AND NEW.idx = OLD.idx AND NEW.event_id = OLD.event_id AND NEW.leaf_hash = OLD.leaf_hash
       AND OLD.idx > 0 AND substring(OLD.event_id::text, 15, 1) = '4'
       AND OLD.idx < (SELECT coalesce(max(a.size), 0) / 256 * 256 FROM log.archive a) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'the access log is append-only: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE FUNCTION log.only_archived_tiles() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.level = 0 AND OLD.n < (SELECT coalesce(max(a.size), 0) / 256 FROM log.archive a) THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION 'the access log is append-only: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
REVOKE ALL ON FUNCTION log.only_archived_leaves() FROM PUBLIC;
REVOKE ALL ON FUNCTION log.only_archived_tiles() FROM PUBLIC;
DROP TRIGGER append_only ON log.log_entry;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON log.log_entry FOR EACH ROW EXECUTE FUNCTION log.only_archived_leaves();
DROP TRIGGER append_only ON log.log_tile;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON log.log_tile FOR EACH ROW EXECUTE FUNCTION log.only_archived_tiles();
