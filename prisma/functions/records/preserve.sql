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
END $function$
;
