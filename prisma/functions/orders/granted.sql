CREATE OR REPLACE FUNCTION orders.granted()
 RETURNS TABLE(handle_hash bytea, category data_category, account_id text, from_at timestamp with time zone, to_at timestamp with time zone, horizon timestamp with time zone, log_idx bigint, purpose orders.grant_purpose, preservations text[], fields text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 4
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_seqscan TO 'off'
AS $function$
  SELECT g.handle_hash, g.category, g.account_id, g.from_at, g.to_at, g.horizon, g.log_idx, g.purpose, g.preservations, g.fields
    FROM (SELECT DISTINCT sha256(convert_to(handle, 'UTF8')) AS hash
            FROM unnest(string_to_array(nullif(current_setting('writ.grants', true), ''), ',')) AS handle) h
    CROSS JOIN LATERAL (SELECT * FROM orders.access_grant a WHERE a.handle_hash = h.hash OFFSET 0) g
   WHERE g.operation = nullif(current_setting('writ.operation', true), '')::uuid
     AND g.revoked_at IS NULL
     AND g.expires_at > clock_timestamp()
     AND (g.purpose <> 'ORDER' OR (
           NOT EXISTS (SELECT FROM orders.gate_closing c WHERE c.opened_at IS NULL)
           AND EXISTS (
                 SELECT FROM orders.legal_order o JOIN orders.enrolment e
                     ON e.organisation = CASE o.recipient WHEN 'ISSUING_AUTHORITY' THEN o.issuing_organisation ELSE o.validating_organisation END
                    AND e.country = CASE o.recipient WHEN 'ISSUING_AUTHORITY' THEN o.issuing_country ELSE o.validating_country END
                  WHERE o.id = g.reference AND o.status::text = 'IN_FORCE' AND e.issuer = g.issuer AND e.state = 'ENROLLED')))
     AND (g.purpose <> 'REPORT' OR EXISTS (
           SELECT FROM enforcement.suspicion s
            WHERE s.id = g.reference AND s.state::text = 'SENT'
              AND (s.receiver_organisation IS NULL OR (
                    NOT EXISTS (SELECT FROM orders.gate_closing c WHERE c.opened_at IS NULL)
                    AND EXISTS (SELECT FROM orders.enrolment e
                                 WHERE e.issuer = s.receiver_issuer AND e.organisation = s.receiver_organisation AND e.country = s.receiver_country
                                   AND e.state = 'ENROLLED')))))
     AND NOT EXISTS (SELECT FROM erasure.request q
                      WHERE q.account_id = g.account_id AND q.confirmed_at IS NOT NULL
                        AND (g.purpose <> 'ORDER' OR NOT EXISTS (
                              SELECT FROM orders.legal_order o WHERE o.id = g.reference AND o.served_at <= q.confirmed_at
                              UNION ALL
                              SELECT FROM orders.preservation p JOIN orders.legal_order k ON k.id = p.order_id
                               WHERE p.id = ANY (g.preservations) AND p.state = 'PRESERVED' AND p.asked_at <= q.confirmed_at
                                 AND g.category = ANY (k.categories)
                                 AND (g.category = 'SUBSCRIBER' OR (g.from_at >= k.from_at AND g.to_at <= k.to_at)))))
$function$
;
