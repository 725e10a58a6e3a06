CREATE OR REPLACE FUNCTION orders.is_needed(wanted text, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT FROM orders.clock c JOIN orders.legal_order o ON o.id = c.order_id
                  WHERE c.order_id = wanted AND c.ended_at IS NULL
                    AND (c.kind NOT IN ('SECRECY', 'INFORM', 'VALIDATION')
                      OR orders.platform_informs(o.kind)
                      OR orders.can_act(o.issuing_organisation, o.issuing_country)
                      OR (c.due_at > is_needed.at AND c.due_at < '9999-12-31Z')))
      OR EXISTS (SELECT FROM orders.duty d
                  WHERE d.order_id = wanted AND d.state <> 'DONE'
                    AND (d.organisation IS NULL OR orders.can_act(d.organisation, d.country) OR d.due_at > is_needed.at))
      OR EXISTS (SELECT FROM orders.preservation p WHERE p.order_id = wanted AND p.deleted_at IS NULL)
      OR EXISTS (SELECT FROM content.removed m WHERE m.order_id = wanted AND m.ended_at IS NULL)
      OR EXISTS (SELECT FROM enforcement.restriction r WHERE r.order_id = wanted AND r.state IN ('SCHEDULED', 'ACTIVE'))
      OR EXISTS (SELECT FROM enforcement.complaint k LEFT JOIN enforcement.restriction r ON r.id = k.restriction_id
                  WHERE k.state = 'OPEN' AND wanted IN (k.access_reference, r.order_id))
      OR EXISTS (SELECT FROM orders.legal_order n WHERE wanted IN (n.earlier, n.preservation)
                    AND n.status NOT IN ('DRAFT', 'FULFILLED', 'REFUSED', 'WITHDRAWN', 'REVOKED', 'EXPIRED'))
$function$
;
