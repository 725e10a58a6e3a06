-- expand: a table, four functions that write it and one that reads it, and types of entries
-- The keys of enrolled bodies: certificates and recipients of age that packages are encrypted for, and certificates that a body signs receipts with. They are public
-- parts. A body proposes one, counsel approves it after a call, it waits, and a package with made-up data is opened with it before any other. What a row says beyond
-- the proposal is written by functions alone, each beside the entry of the same transaction that says so: whoever takes over the role of orders can't make a
-- key usable without a public leaf that names it, and not earlier than 72 hours after.
CREATE TABLE orders.delivery_key (
  id             text PRIMARY KEY,
  enrolment_id   text NOT NULL REFERENCES orders.enrolment (id),
  generation     integer NOT NULL DEFAULT 1,
  purpose        text NOT NULL CONSTRAINT delivery_key_purpose CHECK (purpose IN ('ENCRYPTION', 'SIGNING')),
  profile        text CONSTRAINT delivery_key_profile CHECK (profile IN ('CMS', 'CMS_COMPATIBLE', 'AGE')),
  -- A certificate in PEM, or a recipient of age.
  material       text NOT NULL CONSTRAINT delivery_key_material CHECK (length(material) <= 16000 AND material !~ 'PRIVATE KEY|AGE-SECRET-KEY'),
  -- SHA-256 of the certificate's DER, or of the recipient's text.
  thumbprint     text NOT NULL,
  -- SHA-256 of the certificate's SubjectPublicKeyInfo: a renewed certificate with the same key has the same.
  public_key     text CONSTRAINT delivery_key_public_key CHECK (public_key ~ '^sha256:[0-9a-f]{64}$'),
  label          text NOT NULL CONSTRAINT delivery_key_label CHECK (length(label) BETWEEN 1 AND 100),
  -- The certificate's end.
  not_after      timestamptz,
  proposed_by    jsonb NOT NULL,
  proposed_at    timestamptz NOT NULL,
  approved_by    jsonb,
  approved_at    timestamptz,
  -- The number that was called, and what was heard, in words.
  called         text,
  call_back      text,
  usable_from    timestamptz,
  enrolled_event uuid,
  tried_at       timestamptz,
  tried_event    uuid,
  revoked_by     jsonb,
  revoked_at     timestamptz,
  revoke_reason  text,
  CONSTRAINT delivery_key_thumbprint CHECK (thumbprint = 'sha256:' || encode(sha256(CASE WHEN profile IS NOT DISTINCT FROM 'AGE' THEN convert_to(material, 'UTF8')
    ELSE decode(regexp_replace(material, '-----[^-]*-----|\s', '', 'g'), 'base64') END), 'hex')),
  CONSTRAINT delivery_key_kind CHECK ((purpose = 'ENCRYPTION') = (profile IS NOT NULL)
    AND (profile IS NOT DISTINCT FROM 'AGE') = (public_key IS NULL) AND (public_key IS NULL) = (not_after IS NULL)),
  CONSTRAINT delivery_key_approved CHECK (num_nonnulls(approved_by, approved_at, called, call_back, usable_from, enrolled_event) IN (0, 6)
    AND usable_from >= approved_at + interval '71 hours'),
  CONSTRAINT delivery_key_tried CHECK (num_nonnulls(tried_at, tried_event) IN (0, 2) AND (tried_at IS NULL OR (purpose = 'ENCRYPTION' AND approved_at IS NOT NULL))),
  CONSTRAINT delivery_key_revoked CHECK (num_nonnulls(revoked_by, revoked_at, revoke_reason) IN (0, 3))
);
CREATE UNIQUE INDEX delivery_key_once ON orders.delivery_key (enrolment_id, thumbprint) WHERE revoked_at IS NULL;
CREATE INDEX delivery_key_by_time ON orders.delivery_key (proposed_at, id);

-- A key never has two purposes, whatever a body calls it: what opens evidence does not sign receipts. One that was in use and is revoked does not come back.
CREATE FUNCTION orders.refuse_delivery_key() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM orders.enrolment e WHERE e.id = NEW.enrolment_id AND e.state = 'ENROLLED' FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'only a body that is enrolled has keys' USING ERRCODE = 'WK001';
  END IF;
  IF EXISTS (SELECT FROM orders.delivery_key k
               JOIN orders.enrolment e ON e.id = k.enrolment_id
               JOIN orders.enrolment own ON own.organisation = e.organisation AND own.country = e.country AND own.id = NEW.enrolment_id
              WHERE k.public_key = NEW.public_key AND k.purpose <> NEW.purpose) THEN
    RAISE EXCEPTION 'a key that opens evidence signs nothing, and the other way round' USING ERRCODE = 'WK002';
  END IF;
  IF EXISTS (SELECT FROM orders.delivery_key k
               JOIN orders.enrolment e ON e.id = k.enrolment_id
               JOIN orders.enrolment own ON own.organisation = e.organisation AND own.country = e.country AND own.id = NEW.enrolment_id
              WHERE (k.public_key = NEW.public_key OR k.thumbprint = NEW.thumbprint) AND k.revoked_at IS NOT NULL
                AND (k.tried_at IS NOT NULL OR (k.purpose = 'SIGNING' AND k.approved_at IS NOT NULL))) THEN
    RAISE EXCEPTION 'a key that was revoked does not come back' USING ERRCODE = 'WK003';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION orders.refuse_delivery_key() FROM PUBLIC;
CREATE TRIGGER refuse BEFORE INSERT ON orders.delivery_key FOR EACH ROW EXECUTE FUNCTION orders.refuse_delivery_key();

-- Whether an entry of this transaction is of the type and names the thumbprint. For the functions below alone.
CREATE FUNCTION orders.is_key_entry(entry uuid, kind text, thumbprint text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM log.log_pending p
                  WHERE p.event_id = entry AND p.created_at = now() AND p.draft ->> 'type' = kind
                    AND coalesce((p.draft ->> 'entry')::jsonb #>> '{details,thumbprint}', (p.draft ->> 'entry')::jsonb #>> '{details,target,thumbprint}') = is_key_entry.thumbprint)
$$;
REVOKE ALL ON FUNCTION orders.is_key_entry(uuid, text, text) FROM PUBLIC;

-- Counsel approves a proposal: the number that was called is that of the enrolment, and the key is used from then on, 72 hours later at the earliest.
CREATE FUNCTION orders.approve_delivery_key(wanted text, seen integer, approver jsonb, number text, words text, at timestamptz, usable timestamptz, entry uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  print text;
BEGIN
  -- By the later clock; machines may be a minute apart. A clock that is played for a test has no instant of its own.
  IF usable < greatest(at, nullif(public.present(), 'infinity') - interval '1 minute') + interval '72 hours' THEN
    RAISE EXCEPTION 'a key waits 72 hours after its approval' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE orders.delivery_key k
     SET generation = k.generation + 1, approved_by = approver, approved_at = approve_delivery_key.at, called = number, call_back = words, usable_from = usable, enrolled_event = entry
    FROM orders.enrolment e
   WHERE k.id = wanted AND k.generation = seen AND k.approved_at IS NULL AND k.revoked_at IS NULL AND (k.not_after IS NULL OR k.not_after > approve_delivery_key.at)
     AND e.id = k.enrolment_id AND e.state = 'ENROLLED' AND e.call_back_number = number
     AND (k.proposed_by ->> 'issuer', k.proposed_by ->> 'subject') IS DISTINCT FROM (approver ->> 'issuer', approver ->> 'subject')
  RETURNING k.thumbprint INTO print;
  IF print IS NULL THEN
    RAISE EXCEPTION 'only a proposed key of an enrolled body is approved, by another person, after a call on the number of the enrolment' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NOT orders.is_key_entry(entry, 'key.enrolled.v1', print) THEN
    RAISE EXCEPTION 'a key is approved with its public entry in the log' USING ERRCODE = 'insufficient_privilege';
  END IF;
END $$;

-- The body has acknowledged the package with made-up data: it can open what is encrypted for the key. Once.
CREATE FUNCTION orders.mark_delivery_key_tried(wanted text, body text, at timestamptz, entry uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  print text;
BEGIN
  SELECT u.thumbprint INTO print FROM orders.usable_delivery_key(wanted, body, mark_delivery_key_tried.at) u;
  UPDATE orders.delivery_key k SET generation = k.generation + 1, tried_at = least(mark_delivery_key_tried.at, public.present()), tried_event = entry
   WHERE k.id = wanted AND k.thumbprint = print AND k.tried_at IS NULL;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'only a key that is usable and not yet tried is tried' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NOT orders.is_key_entry(entry, 'key.tried.v1', print) THEN
    RAISE EXCEPTION 'a key is tried with its entry in the log' USING ERRCODE = 'insufficient_privilege';
  END IF;
END $$;

-- Ends a key, or drops what was proposed.
CREATE FUNCTION orders.revoke_delivery_key(wanted text, seen integer, revoker jsonb, words text, at timestamptz, entry uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  print text;
BEGIN
  UPDATE orders.delivery_key k
     SET generation = k.generation + 1, revoked_by = revoker, revoked_at = least(revoke_delivery_key.at, public.present()), revoke_reason = words
   WHERE k.id = wanted AND k.generation = seen AND k.revoked_at IS NULL
  RETURNING k.thumbprint INTO print;
  IF print IS NULL OR NOT orders.is_key_entry(entry, 'key.revoked.v1', print) THEN
    RAISE EXCEPTION 'a key is revoked once, with its entry in the log' USING ERRCODE = 'insufficient_privilege';
  END IF;
END $$;

-- The key that a package of the body may be encrypted for at an instant; no row for any other: of another body, waiting, revoked, ended, for signing, or without its
-- public leaf in the log. Until it is tried, only made-up data are encrypted for it.
CREATE FUNCTION orders.usable_delivery_key(wanted text, body text, at timestamptz) RETURNS TABLE (profile text, material text, thumbprint text, tried boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT k.profile, k.material, k.thumbprint, EXISTS (SELECT FROM log.log_entry l WHERE l.event_id = k.tried_event)
    FROM orders.delivery_key k JOIN orders.enrolment e ON e.id = k.enrolment_id
   WHERE k.id = wanted AND e.id = body AND e.state = 'ENROLLED' AND k.purpose = 'ENCRYPTION' AND k.revoked_at IS NULL
     AND k.usable_from <= least(usable_delivery_key.at, public.present())
     AND (k.not_after IS NULL OR k.not_after > greatest(usable_delivery_key.at, nullif(public.present(), 'infinity')))
     AND EXISTS (SELECT FROM log.log_entry l WHERE l.event_id = k.enrolled_event)
$$;
REVOKE ALL ON FUNCTION orders.approve_delivery_key(text, integer, jsonb, text, text, timestamptz, timestamptz, uuid),
  orders.mark_delivery_key_tried(text, text, timestamptz, uuid), orders.revoke_delivery_key(text, integer, jsonb, text, timestamptz, uuid),
  orders.usable_delivery_key(text, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION orders.approve_delivery_key(text, integer, jsonb, text, text, timestamptz, timestamptz, uuid),
  orders.mark_delivery_key_tried(text, text, timestamptz, uuid), orders.revoke_delivery_key(text, integer, jsonb, text, timestamptz, uuid),
  orders.usable_delivery_key(text, text, timestamptz) TO writ_orders;
GRANT SELECT ON orders.delivery_key TO writ_orders;
GRANT INSERT (id, enrolment_id, purpose, profile, material, thumbprint, public_key, label, not_after, proposed_by, proposed_at) ON orders.delivery_key TO writ_orders;

INSERT INTO log.pending_type (role, type) VALUES
  ('writ_orders', 'key.proposed.v1'), ('writ_orders', 'key.approved.v1'), ('writ_orders', 'key.tried.v1'), ('writ_orders', 'key.revoked.v1'),
  ('writ_orders', 'key.enrolled.v1');
