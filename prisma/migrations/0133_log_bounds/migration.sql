-- contract: beyond a bound that is 2^23 entries away or more, a version that makes no room can append nothing
-- What the tables have becomes their first range: all below a multiple of 2^24, which is one full tile of level 2. The bound is stated here, checked in the next migration
-- while everybody reads and writes, and used in the one after it, which then reads no row.
DO $$
DECLARE
  size bigint := (SELECT coalesce(max(e.idx) + 1, 0) FROM log.log_entry e);
  bound bigint := ((size + 8388608) / 16777216 + 1) * 16777216;
  name text;
BEGIN
  INSERT INTO log.log_range VALUES (0, bound);
  FOREACH name IN ARRAY ARRAY['log_entry', 'log_detail', 'log_subject', 'log_decisions'] LOOP
    EXECUTE format('ALTER TABLE log.%I ADD CONSTRAINT below_the_bound CHECK (idx < %s) NOT VALID', name, bound);
  END LOOP;
END $$;
