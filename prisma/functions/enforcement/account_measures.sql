CREATE OR REPLACE FUNCTION enforcement.account_measures(accounts text[])
 RETURNS TABLE(account_id text, measure text, decision text, territories text[], starts_at timestamp with time zone, ends_at timestamp with time zone)
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT r.account_id, m.measure, m.decision, r.territories, r.starts_at, least(r.ends_at, m.ends_at)
    FROM enforcement.restriction r
   CROSS JOIN LATERAL (VALUES ('account', r.account_decision, r.account_ends_at), ('service', r.provision, r.provision_ends_at),
                              ('payments', r.monetary, r.monetary_ends_at)) m (measure, decision, ends_at)
   WHERE r.account_id = ANY (accounts) AND r.state IN ('SCHEDULED', 'ACTIVE', 'ENDED') AND m.decision IS NOT NULL
$function$
;
