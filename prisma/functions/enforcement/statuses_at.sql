CREATE OR REPLACE FUNCTION enforcement.statuses_at(items text[], at timestamp with time zone)
 RETURNS TABLE(item_id text, statuses jsonb)
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  WITH felt AS (
    SELECT e.item_id, t.territory,
           max(coalesce(array_position(ARRAY[
             'DECISION_VISIBILITY_OTHER', 'DECISION_VISIBILITY_CONTENT_LABELLED', 'DECISION_VISIBILITY_CONTENT_DEMOTED',
             'DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED', 'DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED',
             'DECISION_VISIBILITY_CONTENT_DISABLED', 'DECISION_VISIBILITY_CONTENT_REMOVED'], d.decision),
             enforcement.no_decision(d.decision))) AS severity
      FROM enforcement.in_effect(items, at) e, unnest(e.visibility) d (decision), unnest(e.territories) t (territory)
     GROUP BY e.item_id, t.territory),
  world AS (SELECT f.item_id, f.severity FROM felt f WHERE f.territory = 'WORLD'),
  stricter AS (
    SELECT i.item_id, 'WORLD' AS territory, coalesce(w.severity, 1) AS severity, false AS is_country
      FROM (SELECT DISTINCT unnest(items) AS item_id) i LEFT JOIN world w USING (item_id)
    UNION ALL
    SELECT f.item_id, f.territory, f.severity, true
      FROM felt f LEFT JOIN world w USING (item_id) WHERE f.territory <> 'WORLD' AND f.severity > coalesce(w.severity, 1))
  SELECT s.item_id, jsonb_agg(jsonb_build_object('territory', s.territory, 'status', (ARRAY[
           'AVAILABLE', 'LABELLED', 'DEMOTED', 'AGE_RESTRICTED', 'INTERACTION_RESTRICTED', 'DISABLED', 'REMOVED'])[s.severity])
           ORDER BY s.is_country, s.territory COLLATE "C")
    FROM stricter s GROUP BY s.item_id
$function$
;
