-- That something on a desk has changed, for the pages that show it: which kind of thing, its id, and whom it concerns. No record, no state, no name. The
-- gateways of an installation read it and inform who is signed in; it is deleted after ten minutes. Unlogged: a page that has lost its connection asks for
-- everything anew.
CREATE UNLOGGED TABLE console.change (
  sequence   bigint NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- The transaction of the change: rows are read once every older transaction has ended, so that none appears behind one that was read.
  written_by xid8 NOT NULL DEFAULT pg_current_xact_id(),
  written_at timestamptz NOT NULL DEFAULT now(),
  kind       text NOT NULL CHECK (kind IN ('ORDER', 'WORK', 'DUTY', 'ENROLMENT')),
  -- Null where one statement has changed several.
  subject    text,
  -- The texts of those for whom it exists (`@writ/access`, readerText).
  readers    text[] NOT NULL CHECK (cardinality(readers) > 0)
);
CREATE INDEX change_by_transaction ON console.change (written_by);
CREATE INDEX change_by_time ON console.change (written_at);
GRANT SELECT ON console.change TO writ_log;

-- By a function, and no right on the table: who may change its rows could lock it, and every act would wait.
CREATE FUNCTION orders.tell_readers(changed text, readers text[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO console.change (kind, subject, readers) SELECT 'ORDER', changed, tell_readers.readers WHERE cardinality(tell_readers.readers) > 0
$$;
REVOKE EXECUTE ON FUNCTION orders.tell_readers(text, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION orders.tell_readers(text, text[]) TO writ_orders;

CREATE FUNCTION console.forget_changes() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM console.change WHERE sequence IN (
    SELECT sequence FROM console.change WHERE written_at < now() - interval '10 minutes' ORDER BY written_at LIMIT 10000 FOR UPDATE SKIP LOCKED)
$$;
REVOKE EXECUTE ON FUNCTION console.forget_changes() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION console.forget_changes() TO writ_log;

-- The queue is the desk's: agents and counsel see every row of it.
CREATE FUNCTION console.tell_of_work() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO console.change (kind, subject, readers)
  SELECT 'WORK', CASE WHEN count(*) = 1 THEN min(id) END, ARRAY['AGENT', 'COUNSEL'] FROM changed HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER tell_of_added AFTER INSERT ON enforcement.work_item REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION console.tell_of_work();
CREATE TRIGGER tell_of_changed AFTER UPDATE ON enforcement.work_item REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION console.tell_of_work();

-- A duty is its body's, or the platform's; auditors see all.
CREATE FUNCTION console.tell_of_duties() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO console.change (kind, subject, readers)
  SELECT DISTINCT 'DUTY', id, CASE WHEN organisation IS NULL OR country IS NULL THEN ARRAY['AGENT', 'COUNSEL', 'AUDITOR']
                          ELSE ARRAY['BODY ' || country || ' ' || organisation, 'AUDITOR'] END
    FROM changed;
  RETURN NULL;
END $$;
CREATE TRIGGER tell_of_added AFTER INSERT ON orders.duty REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION console.tell_of_duties();
CREATE TRIGGER tell_of_changed AFTER UPDATE ON orders.duty REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION console.tell_of_duties();

CREATE FUNCTION console.tell_of_enrolments() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO console.change (kind, subject, readers) SELECT 'ENROLMENT', id, ARRAY['AGENT', 'COUNSEL', 'AUDITOR'] FROM changed;
  RETURN NULL;
END $$;
CREATE TRIGGER tell_of_added AFTER INSERT ON orders.enrolment REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION console.tell_of_enrolments();
CREATE TRIGGER tell_of_changed AFTER UPDATE ON orders.enrolment REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION console.tell_of_enrolments();

-- How far a collection is, or why it fails: the staff's alone, as the state of each target is.
CREATE FUNCTION console.tell_of_collections() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO console.change (kind, subject, readers)
  SELECT DISTINCT 'ORDER', p.order_id, ARRAY['AGENT', 'COUNSEL']
    FROM changed c JOIN before b ON b.event = c.event JOIN orders.preservation p ON p.id = c.preservation_id
   WHERE (b.state, b.fault) IS DISTINCT FROM (c.state, c.fault);
  RETURN NULL;
END $$;
CREATE TRIGGER tell_of_changed AFTER UPDATE ON orders.collection REFERENCING OLD TABLE AS before NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION console.tell_of_collections();
REVOKE EXECUTE ON FUNCTION console.tell_of_work(), console.tell_of_duties(), console.tell_of_enrolments(), console.tell_of_collections() FROM PUBLIC;
