-- Whose token a grant under an order was minted for: the enrolment that counts is that of the recipient body under this issuer.
ALTER TABLE orders.access_grant ADD COLUMN issuer text;

-- A grant under an order ends with the open gate, with its order, and unless the body that the order names as recipient is enrolled under the
-- very issuer whose token it was minted for: a body without an enrolment, or with another issuer's alone, reads nothing.
CREATE OR REPLACE FUNCTION orders.granted()
RETURNS TABLE (handle_hash bytea, category public.data_category, account_id text, from_at timestamptz, to_at timestamptz,
               horizon timestamptz, log_idx bigint, purpose orders.grant_purpose, preservations text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT g.handle_hash, g.category, g.account_id, g.from_at, g.to_at, g.horizon, g.log_idx, g.purpose, g.preservations
    FROM orders.access_grant g
   WHERE g.handle_hash = ANY (
           SELECT sha256(convert_to(handle, 'UTF8'))
             FROM unnest(string_to_array(nullif(current_setting('writ.grants', true), ''), ',')) AS handle)
     AND g.operation = nullif(current_setting('writ.operation', true), '')::uuid
     AND g.revoked_at IS NULL
     AND g.expires_at > clock_timestamp()
     AND (g.purpose <> 'ORDER' OR (
           NOT EXISTS (SELECT FROM orders.gate_closing c WHERE c.opened_at IS NULL)
           AND EXISTS (
                 SELECT FROM orders.legal_order o JOIN orders.enrolment e
                     ON e.organisation = CASE o.recipient WHEN 'ISSUING_AUTHORITY' THEN o.issuing_organisation ELSE o.validating_organisation END
                    AND e.country = CASE o.recipient WHEN 'ISSUING_AUTHORITY' THEN o.issuing_country ELSE o.validating_country END
                  WHERE o.id = g.reference AND o.status = 'IN_FORCE' AND e.issuer = g.issuer AND e.state = 'ENROLLED')))
     AND NOT EXISTS (SELECT FROM erasure.request q
                      WHERE q.account_id = g.account_id AND q.confirmed_at IS NOT NULL
                        AND (g.purpose <> 'ORDER' OR NOT EXISTS (
                              SELECT FROM orders.legal_order o WHERE o.id = g.reference AND o.served_at <= q.confirmed_at
                              UNION ALL
                              SELECT FROM orders.preservation p JOIN orders.legal_order k ON k.id = p.order_id
                               WHERE p.id = ANY (g.preservations) AND p.state = 'PRESERVED' AND p.asked_at <= q.confirmed_at
                                 AND g.category = ANY (k.categories)
                                 AND (g.category = 'SUBSCRIBER' OR (g.from_at >= k.from_at AND g.to_at <= k.to_at)))))
$$;

-- A touch closes the authority graph once, however often it is made: the auditor who opens it again has judged that very touch. A canary is
-- touched by a cause, through an order or a piece of work, and through a target of the order; served anew, an order has new targets.
ALTER TABLE orders.gate_closing ADD COLUMN target text;
CREATE INDEX gate_closing_of_touch ON orders.gate_closing (reference, cause, target);

DROP FUNCTION orders.close_gate(orders.gate_cause, text, text, timestamptz);

-- Closes the authority graph and ends what is open under orders, unless this touch has closed it before. Asked by `orders`, which resolves and
-- grants; what a reading subgraph finds comes by the function below.
CREATE FUNCTION orders.close_gate(why orders.gate_cause, about text, through text, running text, at timestamptz) RETURNS boolean
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
  VALUES (why, about, through, running, coalesce(close_gate.at, clock_timestamp()));
  RETURN true;
END $$;
GRANT EXECUTE ON FUNCTION orders.close_gate(orders.gate_cause, text, text, text, timestamptz) TO writ_orders;

-- The same for who reads records, when a row came that the grant does not cover. What it says comes from the grant that the session names, which
-- lives or has just ended: without one nobody closes anything, and with one nobody names another order. Each operation closes it once.
CREATE FUNCTION orders.close_gate_of_session() RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  held record;
BEGIN
  SELECT CASE g.purpose WHEN 'SELF' THEN NULL ELSE g.reference END AS reference, g.operation::text AS operation INTO held
    FROM orders.access_grant g
   WHERE g.handle_hash = ANY (
           SELECT sha256(convert_to(handle, 'UTF8'))
             FROM unnest(string_to_array(nullif(current_setting('writ.grants', true), ''), ',')) AS handle)
     AND g.operation = nullif(current_setting('writ.operation', true), '')::uuid
     AND g.expires_at > clock_timestamp() - interval '10 minutes'
   LIMIT 1;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no grant of this session says what was read' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF EXISTS (SELECT FROM orders.gate_closing c
              WHERE c.cause = 'FOREIGN_ROW' AND c.reference IS NOT DISTINCT FROM held.reference AND c.operation = held.operation) THEN
    RETURN;
  END IF;
  UPDATE orders.access_grant SET revoked_at = clock_timestamp() WHERE purpose = 'ORDER' AND revoked_at IS NULL AND expires_at > clock_timestamp();
  INSERT INTO orders.gate_closing (cause, reference, operation, closed_at)
  VALUES ('FOREIGN_ROW', held.reference, held.operation, clock_timestamp());
END $$;
GRANT EXECUTE ON FUNCTION orders.close_gate_of_session() TO writ_records, writ_content;

-- The access that the entry of this index permitted, if it was to this account, is published, and its holder may know of it: at the caller's
-- instant, and no further than the database knows.
CREATE OR REPLACE FUNCTION orders.access_of(entry bigint, holder text, at timestamptz)
RETURNS TABLE (basis text, reference text, known_from timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN QUERY
    SELECT g.purpose::text, g.reference, greatest(g.granted_at, s.until)
      FROM orders.access_grant g LEFT JOIN orders.silence_of(ARRAY[g.reference]) s ON g.purpose = 'ORDER' AND s.order_id = g.reference
     WHERE g.log_idx = entry AND g.account_id = holder AND g.purpose IN ('ORDER', 'CASE')
       AND (s.until IS NULL OR s.until <= orders.no_later_than_known(g.reference, access_of.at))
       AND EXISTS (SELECT FROM log.log_checkpoint c WHERE c.size > entry)
     LIMIT 1;
END $$;

-- Takes the part of a snapshot that is kept here, of whomever the identifier names, under the key. Answers nothing, whatever it finds. Whose
-- erasure was confirmed before the snapshot was asked for is nobody: what another order still keeps of them is not kept anew.
CREATE OR REPLACE FUNCTION records.preserve(snapshot text, wanted_type text, wanted bytea, key bytea) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  asked orders.preserved_order := orders.preserved_order(snapshot);
BEGIN
  INSERT INTO records.preserved_identifier
  SELECT snapshot, i.type, i.bidx, i.account_id FROM records.identifier i
   WHERE i.account_id IN (SELECT n.account_id FROM records.identifier n WHERE n.type::text = wanted_type AND n.bidx = wanted)
     AND NOT EXISTS (SELECT FROM erasure.request q WHERE q.account_id = i.account_id AND q.confirmed_at < asked.horizon);
  INSERT INTO records.preserved
  SELECT snapshot, r.category, r.row_id, r.account_id, r.at, r.recorded_at,
         sealing.sealed(ARRAY[snapshot, r.category::text, r.row_id, r.account_id], r.said, key)
    FROM (SELECT DISTINCT account_id FROM records.preserved_identifier WHERE preservation_id = snapshot) a
    CROSS JOIN LATERAL (
      SELECT 'SUBSCRIBER'::public.data_category AS category, s.account_id AS row_id, s.account_id, s.registered_at AS at, s.recorded_at,
             jsonb_build_object('name', s.name, 'birthDate', s.birth_date, 'emails', s.emails, 'phones', s.phones, 'address', s.address,
                                'registrationIp', s.registration_ip, 'service', s.service) AS said
        FROM records.subscriber s WHERE s.account_id = a.account_id
      UNION ALL
      SELECT 'IDENTIFICATION', i.id, i.account_id, i.at, i.recorded_at, jsonb_build_object('ip', i.ip, 'port', i.port)
        FROM records.identification i
       WHERE i.account_id = a.account_id AND (asked.from_at IS NULL OR (i.at >= asked.from_at AND i.at < asked.to_at))
      UNION ALL
      SELECT 'TRAFFIC', t.id, t.account_id, t.at, t.recorded_at,
             jsonb_build_object('event', t.event, 'source', t.source, 'destination', t.destination, 'protocol', t.protocol, 'size', t.size)
        FROM records.traffic t
       WHERE t.account_id = a.account_id AND (asked.from_at IS NULL OR (t.at >= asked.from_at AND t.at < asked.to_at))
    ) r
   WHERE r.category = ANY (asked.categories) AND r.recorded_at <= asked.horizon;
END $$;
