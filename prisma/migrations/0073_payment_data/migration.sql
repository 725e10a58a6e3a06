-- Payment data and the devices with which the service was activated are subscriber data, Regulation (EU) 2023/1543, Art. 3(9)(a) and (b); a device
-- that was seen with an address is one of the "technical equivalents" of Art. 3(10). What was imported before has none of them.
ALTER TABLE records.subscriber
  ADD COLUMN payments jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN devices jsonb NOT NULL DEFAULT '[]',
  ADD CONSTRAINT subscriber_payments CHECK (jsonb_typeof(payments) = 'array' AND jsonb_typeof(devices) = 'array'),
  -- Of a card at most its last four digits are stored: whatever imports the rest is refused here too.
  ADD CONSTRAINT subscriber_ending CHECK (NOT jsonb_path_exists(payments, '$[*].ending ? (@ like_regex ".{5,}")'));
ALTER TABLE records.identification
  ADD COLUMN device_kind text CHECK (device_kind IN ('IMEI', 'MAC_ADDRESS', 'ADVERTISING_ID', 'DEVICE_ID')),
  ADD COLUMN device text,
  ADD CONSTRAINT identification_device CHECK ((device IS NULL) = (device_kind IS NULL));

DROP FUNCTION records.subscriber_of_session(text, timestamptz, timestamptz, timestamptz, text[], timestamptz, text, int);
DROP FUNCTION records.identification_of_session(text, timestamptz, timestamptz, timestamptz, text[], timestamptz, text, int);
CREATE FUNCTION records.subscriber_of_session(account text, from_at timestamp with time zone, to_at timestamp with time zone, horizon timestamp with time zone, preservations text[], after_at timestamp with time zone, after_id text, most integer)
 RETURNS TABLE(id text, account_id text, kind text, at timestamp with time zone, name text, birth_date date, emails text[], phones text[], address text, registration_ip text, service text, payments jsonb, devices jsonb, preservation text, sealed bytea, wrapped bytea)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
#variable_conflict use_column
DECLARE
  scope CONSTANT orders.read_scope := orders.scope_of_session('SUBSCRIBER', account, from_at, to_at, horizon, preservations);
  named CONSTANT text[] := orders.fields_of_session(account);
  all_named CONSTANT boolean := cardinality(named) = 0;
  dated CONSTANT boolean := cardinality(named) = 0 OR 'REGISTERED_AT' = ANY (named);
BEGIN
  IF scope.account_id IS NULL THEN
    RETURN;
  END IF;
  RETURN QUERY
  SELECT * FROM (
    (SELECT s.account_id AS id, s.account_id, 'SUBSCRIBER', CASE WHEN dated THEN s.registered_at END AS at,
            CASE WHEN all_named OR 'NAME' = ANY (named) THEN s.name END,
            CASE WHEN all_named OR 'BIRTH_DATE' = ANY (named) THEN s.birth_date END,
            CASE WHEN all_named OR 'EMAILS' = ANY (named) THEN s.emails END,
            CASE WHEN all_named OR 'PHONES' = ANY (named) THEN s.phones END,
            CASE WHEN all_named OR 'ADDRESS' = ANY (named) THEN s.address END,
            CASE WHEN all_named OR 'REGISTRATION_IP' = ANY (named) THEN s.registration_ip END,
            CASE WHEN all_named OR 'SERVICE' = ANY (named) THEN s.service END,
            CASE WHEN all_named THEN s.payments END,
            CASE WHEN all_named THEN s.devices END,
            NULL::text, NULL::bytea, NULL::bytea
       FROM records.subscriber s
      WHERE s.account_id = scope.account_id AND s.recorded_at <= scope.horizon
        AND (NOT dated OR (s.registered_at >= scope.from_at AND s.registered_at < scope.to_at
                           AND (s.registered_at, s.account_id) > (coalesce(after_at, '-infinity'), coalesce(after_id, '')))))
    UNION ALL
    (SELECT DISTINCT ON (p.at, p.row_id) p.row_id, p.account_id, 'SUBSCRIBER', p.at, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
            p.preservation_id, p.sealed, k.wrapped
       FROM records.preserved p JOIN orders.granted_keys() k ON k.preservation_id = p.preservation_id
      WHERE cardinality(scope.preservations) > 0 AND p.preservation_id = ANY (scope.preservations) AND p.category = 'SUBSCRIBER'
        AND p.account_id = scope.account_id AND p.recorded_at <= scope.horizon AND p.at >= scope.from_at AND p.at < scope.to_at
        AND (p.at, p.row_id) > (coalesce(after_at, '-infinity'), coalesce(after_id, ''))
        AND NOT EXISTS (SELECT FROM records.subscriber l WHERE l.account_id = scope.account_id AND l.recorded_at <= scope.horizon)
      ORDER BY p.at, p.row_id, k.taken_at DESC LIMIT most)) AS found
   ORDER BY at, id LIMIT most;
END $function$;
CREATE FUNCTION records.identification_of_session(account text, from_at timestamp with time zone, to_at timestamp with time zone, horizon timestamp with time zone, preservations text[], after_at timestamp with time zone, after_id text, most integer)
 RETURNS TABLE(id text, account_id text, kind text, at timestamp with time zone, ip text, port integer, device_kind text, device text, preservation text, sealed bytea, wrapped bytea)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
#variable_conflict use_column
DECLARE
  scope CONSTANT orders.read_scope := orders.scope_of_session('IDENTIFICATION', account, from_at, to_at, horizon, preservations);
BEGIN
  IF scope.account_id IS NULL THEN
    RETURN;
  END IF;
  RETURN QUERY
  SELECT * FROM (
    (SELECT i.id, i.account_id, 'IDENTIFICATION', i.at, i.ip, i.port, i.device_kind, i.device, NULL::text, NULL::bytea, NULL::bytea
       FROM records.identification i
      WHERE i.account_id = scope.account_id AND i.recorded_at <= scope.horizon AND i.at >= scope.from_at AND i.at < scope.to_at
        AND (i.at, i.id) > (coalesce(after_at, '-infinity'), coalesce(after_id, ''))
      ORDER BY i.at, i.id LIMIT most)
    UNION ALL
    (SELECT DISTINCT ON (p.at, p.row_id) p.row_id, p.account_id, 'IDENTIFICATION', p.at, NULL, NULL, NULL, NULL, p.preservation_id, p.sealed, k.wrapped
       FROM records.preserved p JOIN orders.granted_keys() k ON k.preservation_id = p.preservation_id
      WHERE cardinality(scope.preservations) > 0 AND p.preservation_id = ANY (scope.preservations) AND p.category = 'IDENTIFICATION'
        AND p.account_id = scope.account_id AND p.recorded_at <= scope.horizon AND p.at >= scope.from_at AND p.at < scope.to_at
        AND (p.at, p.row_id) > (coalesce(after_at, '-infinity'), coalesce(after_id, ''))
        AND NOT EXISTS (SELECT FROM records.identification l
                         WHERE l.id = p.row_id AND l.account_id = scope.account_id AND l.recorded_at <= scope.horizon)
      ORDER BY p.at, p.row_id, k.taken_at DESC LIMIT most)) AS found
   ORDER BY at, id LIMIT most;
END $function$;
GRANT EXECUTE ON FUNCTION records.subscriber_of_session(text, timestamptz, timestamptz, timestamptz, text[], timestamptz, text, int), records.identification_of_session(text, timestamptz, timestamptz, timestamptz, text[], timestamptz, text, int) TO writ_records;
CREATE OR REPLACE FUNCTION records.preserve(snapshot text, wanted_type text, wanted bytea, key bytea)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
                                'registrationIp', s.registration_ip, 'service', s.service, 'payments', s.payments, 'devices', s.devices) AS said
        FROM records.subscriber s WHERE s.account_id = a.account_id
      UNION ALL
      SELECT 'IDENTIFICATION', i.id, i.account_id, i.at, i.recorded_at, jsonb_build_object('ip', i.ip, 'port', i.port, 'deviceKind', i.device_kind, 'device', i.device)
        FROM records.identification i
       WHERE i.account_id = a.account_id AND (asked.from_at IS NULL OR (i.at >= asked.from_at AND i.at < asked.to_at))
      UNION ALL
      SELECT 'TRAFFIC', t.id, t.account_id, t.at, t.recorded_at,
             jsonb_build_object('event', t.event, 'source', t.source, 'destination', t.destination, 'protocol', t.protocol, 'size', t.size)
        FROM records.traffic t
       WHERE t.account_id = a.account_id AND (asked.from_at IS NULL OR (t.at >= asked.from_at AND t.at < asked.to_at))
    ) r
   WHERE r.category = ANY (asked.categories) AND r.recorded_at <= asked.horizon;
END $function$;
