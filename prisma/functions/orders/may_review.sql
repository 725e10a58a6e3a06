CREATE OR REPLACE FUNCTION orders.may_review(wanted text, reviewer_issuer text, reviewer_subject text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  WITH about AS (
    SELECT c.access_idx,
           coalesce(r.order_id, (SELECT g.reference FROM orders.access_grant g WHERE g.log_idx = c.access_idx AND g.purpose = 'ORDER' LIMIT 1)) AS order_id
      FROM enforcement.complaint c LEFT JOIN enforcement.restriction r ON r.id = c.restriction_id
     WHERE c.id = wanted AND c.state = 'OPEN')
  SELECT NOT EXISTS (SELECT FROM orders.order_event e
                      WHERE e.order_id = a.order_id AND e.part IS DISTINCT FROM 'COMPLAINT_REVIEWER'
                        AND e.signed ->> 'issuer' = reviewer_issuer AND e.signed ->> 'subject' = reviewer_subject)
     AND NOT EXISTS (SELECT FROM orders.case_participant p
                      WHERE p.order_id = a.order_id AND p.part <> 'COMPLAINT_REVIEWER' AND p.issuer = reviewer_issuer AND p.subject = reviewer_subject)
     AND (a.order_id IS NOT NULL
       OR NOT EXISTS (SELECT FROM orders.case_opening o
                       WHERE o.log_idx = a.access_idx AND o.issuer = reviewer_issuer AND o.subject = reviewer_subject))
    FROM about a
$function$
;
