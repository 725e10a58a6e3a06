-- No role chooses the time: an instant that a caller gives to a function counts no further than the database's own clock. A function of its
-- own, so that a test can give the database the clock that it plays: only the owner's rights reach it.
CREATE FUNCTION public.present() RETURNS timestamptz
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$ SELECT clock_timestamp() $$;

-- Tells what readers get of some items from now on, for those of which it has changed; answers of how many. Called once in the transaction
-- of a change, after all that it writes. It waits for others who change the same items, and sees what they did: each statement of it
-- has a snapshot of its own (READ COMMITTED). The instant of an item never goes back, so one in the future would freeze it: machines may be
-- a minute apart, and whoever is further ahead is refused, since a change that is told too early is not told when it begins.
CREATE OR REPLACE FUNCTION enforcement.emit(items text[], at timestamptz) RETURNS int
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
  as_of timestamptz;
  told int;
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'enforcement.emit needs READ COMMITTED: it must see what was committed before it.';
  END IF;
  IF emit.at > public.present() + interval '1 minute' THEN
    RAISE EXCEPTION 'the instant is later than the clock of the database: set the clock of this machine' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  INSERT INTO enforcement.item_version (item_id)
    SELECT DISTINCT i.item_id FROM unnest(items) i (item_id) ORDER BY i.item_id
    ON CONFLICT (item_id) DO NOTHING;
  PERFORM FROM (SELECT FROM enforcement.item_version v WHERE v.item_id = ANY (items) ORDER BY v.item_id FOR UPDATE) locked;
  SELECT greatest(emit.at, max(v.at)) INTO as_of FROM enforcement.item_version v WHERE v.item_id = ANY (items);
  WITH now AS (
    SELECT s.item_id, s.statuses, v.statuses <> s.statuses AS differs
      FROM enforcement.statuses_at(items, as_of) s JOIN enforcement.item_version v USING (item_id)
  ), kept AS (
    UPDATE enforcement.item_version v
       SET at = as_of, statuses = n.statuses,
           sequence = CASE WHEN n.differs THEN nextval('enforcement.change_sequence') ELSE v.sequence END
      FROM now n WHERE v.item_id = n.item_id
    RETURNING v.item_id, v.sequence, v.statuses, n.differs)
  INSERT INTO enforcement.outbox (sequence, event_id, type, body, occurred_at)
    SELECT k.sequence, gen_random_uuid(), 'org.writ.item.status.v1',
           jsonb_build_object('item', k.item_id, 'sequence', k.sequence::text, 'statuses', k.statuses), as_of
      FROM kept k WHERE k.differs;
  GET DIAGNOSTICS told = ROW_COUNT;
  RETURN told;
END $$;

-- Forgets deliveries that were over before an instant, and changes from before it that are owed to nobody; at most so many of each. Answers
-- how many. The newest state of every item stays, and so does whatever is younger than thirty days.
CREATE OR REPLACE FUNCTION enforcement.forget_events(before timestamptz, most int) RETURNS int
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  long_ago timestamptz := least(before, public.present() - interval '30 days');
  deliveries int;
  changes int;
BEGIN
  DELETE FROM enforcement.delivery d USING (
    SELECT o.sequence, o.subscriber_id FROM enforcement.delivery o
     WHERE o.state <> 'DUE' AND o.next_at < long_ago ORDER BY o.next_at LIMIT most FOR UPDATE SKIP LOCKED) over
   WHERE d.sequence = over.sequence AND d.subscriber_id = over.subscriber_id;
  GET DIAGNOSTICS deliveries = ROW_COUNT;
  DELETE FROM enforcement.outbox c USING (
    SELECT o.sequence FROM enforcement.outbox o
     WHERE o.occurred_at < long_ago AND NOT EXISTS (SELECT FROM enforcement.delivery d WHERE d.sequence = o.sequence)
     ORDER BY o.sequence LIMIT most FOR UPDATE SKIP LOCKED) old
   WHERE c.sequence = old.sequence;
  GET DIAGNOSTICS changes = ROW_COUNT;
  RETURN deliveries + changes;
END $$;

-- What a batch asked for is not kept for good: once it was refused or undone, or applied more than an hour ago, the restrictions say what was
-- carried out and the hashes what was signed. Forgets at most so many decisions; no role writes the column otherwise.
CREATE OR REPLACE FUNCTION enforcement.forget_decisions(before timestamptz, most int) RETURNS int
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  forgotten int;
BEGIN
  UPDATE enforcement.batch_line l SET decision = NULL FROM (
    SELECT o.batch_id, o.key FROM enforcement.batch_line o JOIN enforcement.batch b ON b.id = o.batch_id
     WHERE o.decision IS NOT NULL
       AND (b.state IN ('REFUSED', 'UNDONE')
         OR (b.state = 'APPLIED' AND b.applied_at <= least(before, public.present() - interval '1 hour')))
     LIMIT most FOR UPDATE OF o SKIP LOCKED) over
   WHERE l.batch_id = over.batch_id AND l.key = over.key;
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  RETURN forgotten;
END $$;

-- What is in effect now, or was; of what is to come, what begins within the minute by which machines may be apart.
CREATE OR REPLACE FUNCTION enforcement.in_effect(items text[], at timestamptz)
RETURNS TABLE (item_id text, visibility text[], territories text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT r.item_id, r.visibility, r.territories
    FROM enforcement.restriction r, least(in_effect.at, public.present() + interval '1 minute') known
   WHERE r.item_id = ANY (items) AND r.state IN ('SCHEDULED', 'ACTIVE', 'ENDED')
     AND r.starts_at <= known AND (r.ends_at IS NULL OR r.ends_at > known) AND (r.visibility_ends_at IS NULL OR r.visibility_ends_at > known)
$$;

-- As before, and a waiting time is over by the database's own clock.
CREATE OR REPLACE FUNCTION orders.is_admitted(token_issuer text, body text, land text, claimed text[], signs_as text, at timestamptz) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT NOT EXISTS (SELECT FROM orders.gate_closing c WHERE c.opened_at IS NULL)
     AND EXISTS (SELECT FROM orders.enrolment e
                  WHERE e.issuer = token_issuer AND e.organisation = body AND e.country = land AND e.state = 'ENROLLED'
                    AND e.active_from <= least(is_admitted.at, public.present()) AND claimed <@ e.roles AND signs_as = ANY (e.offices))
$$;

CREATE OR REPLACE FUNCTION orders.binding_kind(wanted text, at timestamptz) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT o.kind::text FROM orders.legal_order o
   WHERE o.id = wanted AND o.kind IN ('DSA_ACT', 'TCO_REMOVAL')
     AND (o.status = 'FULFILLED'
       OR (o.status = 'IN_FORCE' AND NOT EXISTS (
             SELECT FROM orders.clock c
              WHERE c.order_id = o.id AND c.kind = 'EXPIRY' AND c.due_at <= least(binding_kind.at, public.present()))))
$$;

CREATE OR REPLACE FUNCTION orders.no_later_than_known(wanted text, at timestamptz) RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT least(at, greatest(
    public.present(),
    (SELECT max(e.at) FROM orders.order_event e WHERE e.order_id = wanted),
    (SELECT max(i.told_at) FROM orders.user_information i WHERE i.order_id = wanted)))
$$;

CREATE OR REPLACE FUNCTION orders.silences_by_age(at timestamptz) RETURNS TABLE (age text, silences bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
  known timestamptz := least(silences_by_age.at, public.present());
BEGIN
  RETURN QUERY
    SELECT band.age, count(c.order_id)
      FROM (VALUES ('under 30 days', 0, 30), ('30 to 90 days', 30, 90), ('90 to 180 days', 90, 180), ('180 to 365 days', 180, 365),
                   ('over 365 days', 365, NULL)) AS band (age, first, last)
      LEFT JOIN orders.clock c ON c.kind = 'SECRECY' AND c.started_at <= known AND least(c.ended_at, c.due_at) > known
        AND known - c.started_at >= make_interval(hours => 24 * band.first)
        AND (band.last IS NULL OR known - c.started_at < make_interval(hours => 24 * band.last))
     GROUP BY band.age, band.first ORDER BY band.first;
END $$;

-- Closes the authority graph and ends what is open under orders, unless this touch has closed it before. Asked by `orders`, which resolves and
-- grants; what a reading subgraph finds comes by another function.
CREATE OR REPLACE FUNCTION orders.close_gate(why orders.gate_cause, about text, through text, running text, at timestamptz) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF why = 'FOREIGN_ROW' THEN
    RAISE EXCEPTION 'who reads records says what they found' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF EXISTS (SELECT FROM orders.gate_closing c
              WHERE c.cause = why AND c.reference IS NOT DISTINCT FROM about AND c.target IS NOT DISTINCT FROM through) THEN
    RETURN false;
  END IF;
  UPDATE orders.access_grant SET revoked_at = clock_timestamp() WHERE purpose = 'ORDER' AND revoked_at IS NULL AND expires_at > clock_timestamp();
  INSERT INTO orders.gate_closing (cause, reference, target, operation, closed_at)
  VALUES (why, about, through, running, least(coalesce(close_gate.at, public.present()), public.present()));
  RETURN true;
END $$;

-- As before; when somebody decided is no later than the database knows.
CREATE OR REPLACE FUNCTION orders.review_access(entry bigint, reviewer_issuer text, reviewer_subject text, at timestamptz) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  wanted text;
BEGIN
  SELECT g.reference INTO wanted FROM orders.access_grant g WHERE g.log_idx = entry AND g.purpose = 'ORDER' LIMIT 1;
  IF wanted IS NULL THEN
    RETURN NOT EXISTS (SELECT FROM orders.case_opening c WHERE c.log_idx = entry AND c.issuer = reviewer_issuer AND c.subject = reviewer_subject);
  END IF;
  PERFORM FROM orders.legal_order WHERE id = wanted FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM orders.order_event e
              WHERE e.order_id = wanted AND e.part IS DISTINCT FROM 'COMPLAINT_REVIEWER'
                AND e.signed ->> 'issuer' = reviewer_issuer AND e.signed ->> 'subject' = reviewer_subject)
     OR EXISTS (SELECT FROM orders.case_participant p
                 WHERE p.order_id = wanted AND p.part <> 'COMPLAINT_REVIEWER' AND p.issuer = reviewer_issuer AND p.subject = reviewer_subject) THEN
    RETURN false;
  END IF;
  INSERT INTO orders.case_participant (order_id, part, issuer, subject, at)
  VALUES (wanted, 'COMPLAINT_REVIEWER', reviewer_issuer, reviewer_subject, least(review_access.at, public.present())) ON CONFLICT DO NOTHING;
  RETURN true;
END $$;
CREATE OR REPLACE FUNCTION orders.review_order(wanted text, reviewer_issuer text, reviewer_subject text, at timestamptz) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM orders.legal_order WHERE id = wanted FOR NO KEY UPDATE;
  IF NOT FOUND
     OR EXISTS (SELECT FROM orders.order_event e
                 WHERE e.order_id = wanted AND e.part IS DISTINCT FROM 'COMPLAINT_REVIEWER'
                   AND e.signed ->> 'issuer' = reviewer_issuer AND e.signed ->> 'subject' = reviewer_subject)
     OR EXISTS (SELECT FROM orders.case_participant p
                 WHERE p.order_id = wanted AND p.part <> 'COMPLAINT_REVIEWER' AND p.issuer = reviewer_issuer AND p.subject = reviewer_subject) THEN
    RETURN false;
  END IF;
  INSERT INTO orders.case_participant (order_id, part, issuer, subject, at)
  VALUES (wanted, 'COMPLAINT_REVIEWER', reviewer_issuer, reviewer_subject, least(review_order.at, public.present())) ON CONFLICT DO NOTHING;
  RETURN true;
END $$;

-- Seals a copy under its key; nothing for one that is sealed or over.
CREATE OR REPLACE FUNCTION content.seal_removed(copy text, key bytea, wrapped_key bytea, at timestamptz) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE content.removed c
     SET sealed = sealing.sealed(ARRAY[c.id, 'ITEM', c.item_id, c.account_id], c.said, key), wrapped = wrapped_key, said = NULL,
         sealed_at = least(seal_removed.at, public.present())
   WHERE c.id = copy AND c.said IS NOT NULL;
  RETURN FOUND;
END $$;

-- Ends a copy whose time is over at the instant, which counts no further than the database's own clock: its key and what it sealed are
-- gone. Nothing for any other, whatever a caller says the time is.
CREATE OR REPLACE FUNCTION content.end_removed(copy text, at timestamptz) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  known timestamptz := least(end_removed.at, public.present());
BEGIN
  UPDATE content.removed c SET said = NULL, sealed = NULL, wrapped = NULL, ended_at = known
   WHERE c.id = copy AND c.ended_at IS NULL AND c.keep_until <= known;
  RETURN FOUND;
END $$;

-- Keeps a copy longer, never shorter, and at most six months further at a time, for proceedings that run (Art. 6(2)). Nothing for one that is
-- over, and for one whose time the database knows to be over.
CREATE OR REPLACE FUNCTION content.keep_removed_longer(copy text, until timestamptz, proceedings text, at timestamptz) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  known timestamptz := least(keep_removed_longer.at, public.present());
BEGIN
  UPDATE content.removed c
     SET keep_until = keep_removed_longer.until,
         longer = c.longer || jsonb_build_object('at', known, 'until', keep_removed_longer.until, 'proceedings', keep_removed_longer.proceedings)
   WHERE c.id = copy AND c.ended_at IS NULL AND c.keep_until > known AND c.keep_until < keep_removed_longer.until
     AND keep_removed_longer.until <= ((c.keep_until AT TIME ZONE 'UTC') + interval '6 months') AT TIME ZONE 'UTC';
  RETURN FOUND;
END $$;
DROP FUNCTION content.present();

-- Items of which an instant in the future was told: what readers get of them is told anew, as of now.
DO $$
DECLARE
  frozen text[];
BEGIN
  WITH back AS (UPDATE enforcement.item_version v SET at = now() WHERE v.at > now() RETURNING v.item_id)
    SELECT array_agg(b.item_id) INTO frozen FROM back b;
  IF frozen IS NOT NULL THEN
    PERFORM enforcement.emit(frozen, now());
  END IF;
END $$;
