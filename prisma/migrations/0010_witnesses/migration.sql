-- Witnesses may sign a published checkpoint later: then lines are added to its note while it is the latest, and nothing else of it ever
-- changes. So the first checkpoint with a quorum, which a sample is drawn with, stays the first.
ALTER TABLE log.log_checkpoint
  -- Since when no published checkpoint has had a quorum of witnesses; null with a quorum, and where none is asked for.
  ADD COLUMN unwitnessed_since timestamptz;

CREATE FUNCTION log.only_add_lines() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF OLD.size <> NEW.size OR OLD.published_at <> NEW.published_at OR NOT starts_with(NEW.note, OLD.note)
     OR EXISTS (SELECT FROM log.log_checkpoint l WHERE l.epoch = OLD.epoch AND l.size > OLD.size) THEN
    RAISE EXCEPTION 'a published checkpoint only gains lines, and only while it is the latest' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER only_add_lines BEFORE UPDATE ON log.log_checkpoint FOR EACH ROW EXECUTE FUNCTION log.only_add_lines();

GRANT UPDATE (note, unwitnessed_since) ON log.log_checkpoint TO writ_log;
