CREATE OR REPLACE FUNCTION enforcement.account_measures_at(accounts text[], at timestamp with time zone)
 RETURNS TABLE(account_id text, measures jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  WITH felt AS (
    SELECT e.account_id, t.territory, e.measure,
           max(CASE e.decision
             WHEN 'DECISION_ACCOUNT_SUSPENDED' THEN 3 WHEN 'DECISION_ACCOUNT_TERMINATED' THEN 4
             WHEN 'DECISION_PROVISION_PARTIAL_SUSPENSION' THEN 2 WHEN 'DECISION_PROVISION_PARTIAL_TERMINATION' THEN 2
             WHEN 'DECISION_PROVISION_TOTAL_SUSPENSION' THEN 3 WHEN 'DECISION_PROVISION_TOTAL_TERMINATION' THEN 4
             WHEN 'DECISION_MONETARY_OTHER' THEN 2 WHEN 'DECISION_MONETARY_SUSPENSION' THEN 3 WHEN 'DECISION_MONETARY_TERMINATION' THEN 4
             ELSE enforcement.no_decision(e.decision) END) AS severity
      FROM enforcement.account_measures(accounts) e CROSS JOIN LATERAL unnest(e.territories) t (territory),
           least(account_measures_at.at, public.present() + interval '1 minute') known
     WHERE e.starts_at <= known AND (e.ends_at IS NULL OR e.ends_at > known)
     GROUP BY e.account_id, t.territory, e.measure),
  place AS (
    SELECT DISTINCT unnest(accounts) AS account_id, 'WORLD' AS territory
    UNION
    SELECT f.account_id, f.territory FROM felt f
     WHERE f.severity > coalesce((SELECT w.severity FROM felt w WHERE w.account_id = f.account_id AND w.territory = 'WORLD' AND w.measure = f.measure), 1)),
  held AS (
    SELECT p.account_id, p.territory,
           coalesce(max(f.severity) FILTER (WHERE f.measure = 'account'), 1) AS account,
           coalesce(max(f.severity) FILTER (WHERE f.measure = 'service'), 1) AS service,
           coalesce(max(f.severity) FILTER (WHERE f.measure = 'payments'), 1) AS payments
      FROM place p LEFT JOIN felt f ON f.account_id = p.account_id AND f.territory IN ('WORLD', p.territory)
     GROUP BY p.account_id, p.territory),
  word AS (SELECT ARRAY['AVAILABLE', 'RESTRICTED', 'SUSPENDED', 'TERMINATED'] AS of)
  SELECT h.account_id, jsonb_agg(jsonb_build_object('territory', h.territory, 'account', w.of[h.account], 'service', w.of[h.service],
           'payments', w.of[h.payments]) ORDER BY h.territory <> 'WORLD', h.territory COLLATE "C")
    FROM held h CROSS JOIN word w GROUP BY h.account_id
$function$
;
