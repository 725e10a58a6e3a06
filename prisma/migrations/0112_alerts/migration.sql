-- Who has to act learns of it: of work that arrives, of acts of others, of times that run out. A row of watch is one thing that somebody may have to hear
-- of, written in the transaction of the thing itself; the worker makes an alert of it when it is due, and deliveries of the alert. No name, no text.
CREATE TABLE orders.watch (
  -- The kind and what identifies the thing: 'WORK 01…', 'CLOCK 01… ANSWER', 'ACT 01… 7'.
  id       text PRIMARY KEY,
  kind     text NOT NULL CHECK (kind IN ('WORK', 'CLOCK', 'DUTY', 'ACT', 'GATE')),
  subject  text NOT NULL,
  -- The kind of the clock, of the duty or of the work, or the act.
  detail   text NOT NULL,
  began_at timestamptz NOT NULL,
  -- Null where the law gives no time.
  due_at   timestamptz,
  -- How many of its four stages have been heard: its beginning, half of its time, the last tenth, its end.
  stage    smallint NOT NULL DEFAULT 0 CHECK (stage BETWEEN 0 AND 4),
  -- When the next stage is to be heard; null when none is, also while the clock is paused.
  next_at  timestamptz
);
CREATE INDEX watch_next ON orders.watch (next_at, id) WHERE next_at IS NOT NULL;
-- Its rows are the triggers' alone to add.
GRANT SELECT ON orders.watch TO writ_orders;
GRANT UPDATE (stage, next_at) ON orders.watch TO writ_orders;

CREATE FUNCTION orders.stage_at(began timestamptz, due timestamptz, stage integer) RETURNS timestamptz
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN stage = 0 THEN began
              WHEN due IS NULL OR due > began + interval '100 years' OR stage > 3 THEN NULL
              ELSE began + make_interval(secs => extract(epoch FROM due - began)::double precision * (ARRAY[0.5, 0.9, 1.0])[stage]) END
$$;
REVOKE EXECUTE ON FUNCTION orders.stage_at(timestamptz, timestamptz, integer) FROM PUBLIC;

-- Keeps or changes what is watched. What begins anew is heard anew; what is paused is not heard now (`runs` is false), what is over is watched no longer (null).
CREATE FUNCTION orders.watch_thing(thing_kind text, thing text, of_it text, began timestamptz, due timestamptz, runs boolean) RETURNS void
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM orders.watch WHERE runs IS NULL AND id = thing_kind || ' ' || thing || ' ' || of_it;
  INSERT INTO orders.watch AS w (id, kind, subject, detail, began_at, due_at, next_at)
  SELECT thing_kind || ' ' || thing || ' ' || of_it, thing_kind, thing, of_it, began, due, CASE WHEN runs THEN began END WHERE runs IS NOT NULL
  ON CONFLICT (id) DO UPDATE SET
    began_at = excluded.began_at,
    due_at = excluded.due_at,
    stage = CASE WHEN w.began_at = excluded.began_at THEN w.stage ELSE 0 END,
    next_at = CASE WHEN runs THEN orders.stage_at(excluded.began_at, excluded.due_at, CASE WHEN w.began_at = excluded.began_at THEN w.stage ELSE 0 END) END
$$;
REVOKE EXECUTE ON FUNCTION orders.watch_thing(text, text, text, timestamptz, timestamptz, boolean) FROM PUBLIC;

-- Of notices those that the law has decided first (Regulation (EU) 2022/2065, Art. 22, and those of public bodies); an order in the queue is its clock's.
-- Whoever changes work waits for nobody who holds a row here: what is closed meanwhile is seen when it is heard.
CREATE FUNCTION orders.watch_work() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM orders.watch WHERE id IN (
      SELECT w.id FROM orders.watch w JOIN changed c ON w.id = 'WORK ' || c.subject_id || ' ' || c.kind WHERE c.closed_at IS NOT NULL ORDER BY w.id FOR UPDATE OF w SKIP LOCKED);
    UPDATE orders.watch w
       SET began_at = f.opened_at, due_at = f.due, stage = f.stage, next_at = orders.stage_at(f.opened_at, f.due, f.stage)
      FROM (SELECT w.id, c.opened_at, d.due, CASE WHEN w.began_at = c.opened_at THEN w.stage ELSE 0 END AS stage
              FROM orders.watch w JOIN changed c ON w.id = 'WORK ' || c.subject_id || ' ' || c.kind
             CROSS JOIN LATERAL (SELECT CASE WHEN c.kind <> 'ORDER' THEN c.due_at END AS due) d
             WHERE c.closed_at IS NULL AND (w.began_at, w.due_at) IS DISTINCT FROM (c.opened_at, d.due) ORDER BY w.id FOR UPDATE OF w SKIP LOCKED) f
     WHERE w.id = f.id;
  END IF;
  INSERT INTO orders.watch (id, kind, subject, detail, began_at, due_at, next_at)
  SELECT 'WORK ' || c.subject_id || ' ' || c.kind, 'WORK', c.subject_id, c.kind::text, c.opened_at, CASE WHEN c.kind <> 'ORDER' THEN c.due_at END, c.opened_at
    FROM changed c WHERE c.closed_at IS NULL AND (c.kind <> 'NOTICE' OR c.source IS NOT NULL) ORDER BY c.id
  ON CONFLICT (id) DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER watch_added AFTER INSERT ON enforcement.work_item REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION orders.watch_work();
CREATE TRIGGER watch_changed AFTER UPDATE ON enforcement.work_item REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION orders.watch_work();

CREATE FUNCTION orders.watch_clocks() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM orders.watch_thing('CLOCK', c.order_id, c.kind::text, c.started_at, c.due_at, CASE WHEN c.ended_at IS NULL THEN c.paused_at IS NULL END)
     FROM changed c ORDER BY c.order_id, c.kind;
  RETURN NULL;
END $$;
CREATE TRIGGER watch_added AFTER INSERT ON orders.clock REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION orders.watch_clocks();
CREATE TRIGGER watch_changed AFTER UPDATE ON orders.clock REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION orders.watch_clocks();

CREATE FUNCTION orders.watch_duties() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM orders.watch_thing('DUTY', d.id, d.kind::text, d.created_at, d.due_at, CASE WHEN d.state <> 'DONE' THEN true END) FROM changed d ORDER BY d.id;
  RETURN NULL;
END $$;
CREATE TRIGGER watch_added AFTER INSERT ON orders.duty REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION orders.watch_duties();
CREATE TRIGGER watch_changed AFTER UPDATE ON orders.duty REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION orders.watch_duties();

-- Which acts somebody hears of is the worker's to say: it has the order.
CREATE FUNCTION orders.watch_acts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM orders.watch_thing('ACT', e.order_id, e.generation || ' ' || e.act, e.at, NULL, true)
     FROM changed e
    WHERE e.act IN ('submitOrder', 'validateOrder', 'refuseValidation', 'askClarification', 'answerClarification', 'decideOrder', 'returnOrder', 'releaseOrder',
                    'reportImpossible', 'objectToOrder', 'recordObjection', 'clearOrder', 'setConditions', 'consultIssuer', 'reportConcern', 'maintainOrder', 'sendObjection',
                    'recordChallenge', 'withdrawOrder', 'alertAuthority', 'requestScrutiny', 'endHold', 'fulfil', 'expire')
    ORDER BY e.order_id, e.generation;
  RETURN NULL;
END $$;
CREATE TRIGGER watch_added AFTER INSERT ON orders.order_event REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION orders.watch_acts();

-- A canary was touched, and the authority graph is closed.
CREATE FUNCTION orders.watch_gate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM orders.watch_thing('GATE', g.id::text, 'CLOSED', g.closed_at, NULL, true) FROM changed g ORDER BY g.id;
  RETURN NULL;
END $$;
CREATE TRIGGER watch_added AFTER INSERT ON orders.gate_closing REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION orders.watch_gate();
REVOKE EXECUTE ON FUNCTION orders.watch_work(), orders.watch_clocks(), orders.watch_duties(), orders.watch_acts(), orders.watch_gate() FROM PUBLIC;

-- That somebody is to hear of something: for whom it exists (`@writ/access`, readerText), and until when there is time.
CREATE TABLE orders.alert (
  id      text PRIMARY KEY,
  -- What it is about and which stage of it, so that each is heard once however often the worker dies.
  cause   text NOT NULL,
  event   text NOT NULL CHECK (event IN ('ARRIVAL', 'DEADLINE', 'ESCALATION', 'DECISION', 'DUTY', 'FAULT')),
  stage   smallint NOT NULL CHECK (stage BETWEEN 0 AND 3),
  kind    text NOT NULL,
  subject text NOT NULL,
  detail  text NOT NULL,
  due_at  timestamptz,
  at      timestamptz NOT NULL,
  readers text[] NOT NULL CHECK (cardinality(readers) > 0),
  CONSTRAINT alert_once UNIQUE (cause)
);
CREATE INDEX alert_by_time ON orders.alert (at);
GRANT SELECT, INSERT ON orders.alert TO writ_orders;

-- What a person wants to hear of, and how. Nobody else reads it but the worker.
CREATE TABLE orders.hearer (
  id         text PRIMARY KEY,
  person     text NOT NULL CONSTRAINT hearer_once UNIQUE,
  generation integer NOT NULL DEFAULT 0,
  -- For whom things exist that exist for them, as their roles were when they saved this.
  readers    text[] NOT NULL,
  address    text CHECK (length(address) <= 254),
  webhook    text CHECK (length(webhook) <= 2000),
  language   text NOT NULL CHECK (language IN ('en', 'de')),
  choices    jsonb NOT NULL,
  -- From then on they hear nothing until they save it again: roles end, and nobody tells us.
  ends_at    timestamptz NOT NULL
);
GRANT SELECT, INSERT ON orders.hearer TO writ_orders;
GRANT UPDATE (generation, readers, address, webhook, language, choices, ends_at) ON orders.hearer TO writ_orders;

-- Who hears when nobody acts: counsel names them.
CREATE TABLE orders.second_person (
  -- Of whom: 'DESK', the only one today.
  id         text PRIMARY KEY,
  generation integer NOT NULL DEFAULT 0,
  name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  address    text NOT NULL CHECK (length(address) BETWEEN 3 AND 254),
  named_by   text NOT NULL,
  named_at   timestamptz NOT NULL
);
GRANT SELECT, INSERT ON orders.second_person TO writ_orders;
GRANT UPDATE (generation, name, address, named_by, named_at) ON orders.second_person TO writ_orders;

-- That they were named is an entry.
INSERT INTO log.pending_type VALUES ('writ_orders', 'config.changed.v1');

CREATE TYPE orders.alert_channel AS ENUM ('MAIL', 'WEBHOOK', 'DIGEST');
CREATE TYPE orders.alert_state AS ENUM ('DUE', 'SENT', 'FAILED');
CREATE TABLE orders.alert_delivery (
  id          text PRIMARY KEY,
  alert_id    text NOT NULL REFERENCES orders.alert (id) ON DELETE CASCADE,
  -- 'DESK', 'SECOND', 'BODY DE northport-police', or the id of a hearer.
  hearer      text NOT NULL,
  channel     orders.alert_channel NOT NULL,
  state       orders.alert_state NOT NULL DEFAULT 'DUE',
  attempts    integer NOT NULL DEFAULT 0,
  next_at     timestamptz NOT NULL,
  taken_until timestamptz,
  -- A word for what came of the last attempt: NO_ADDRESS, REFUSED, HTTP 503, a code of the mail server's connection.
  outcome     text CHECK (length(outcome) <= 100),
  CONSTRAINT alert_delivery_once UNIQUE (alert_id, hearer, channel)
);
CREATE INDEX alert_delivery_due ON orders.alert_delivery (next_at, id) WHERE state = 'DUE';
CREATE INDEX alert_delivery_faults ON orders.alert_delivery (next_at) WHERE state = 'FAILED' OR attempts > 1;
GRANT SELECT, INSERT ON orders.alert_delivery TO writ_orders;
GRANT UPDATE (state, attempts, next_at, taken_until, outcome) ON orders.alert_delivery TO writ_orders;

-- A month after it was made an alert is deleted, with its deliveries, and what was heard of an act.
CREATE FUNCTION orders.forget_alerts(at timestamptz, most integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  before timestamptz := least(at, public.present()) - interval '30 days';
  gone integer;
BEGIN
  DELETE FROM orders.watch WHERE id IN (
    SELECT id FROM orders.watch WHERE kind IN ('ACT', 'GATE') AND next_at IS NULL AND began_at < before LIMIT most FOR UPDATE SKIP LOCKED);
  DELETE FROM orders.alert WHERE id IN (SELECT id FROM orders.alert a WHERE a.at < before ORDER BY a.at LIMIT most FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $$;
REVOKE EXECUTE ON FUNCTION orders.forget_alerts(timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION orders.forget_alerts(timestamptz, integer) TO writ_orders;

-- Open pages hear of an alert as of everything else: its id, and for whom it exists.
ALTER TABLE console.change DROP CONSTRAINT change_kind_check;
ALTER TABLE console.change ADD CONSTRAINT change_kind_check CHECK (kind IN ('ORDER', 'WORK', 'DUTY', 'ENROLMENT', 'ALERT'));
CREATE FUNCTION console.tell_of_alerts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO console.change (kind, subject, readers) SELECT 'ALERT', id, readers FROM changed;
  RETURN NULL;
END $$;
CREATE TRIGGER tell_of_added AFTER INSERT ON orders.alert REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION console.tell_of_alerts();
REVOKE EXECUTE ON FUNCTION console.tell_of_alerts() FROM PUBLIC;
