CREATE OR REPLACE FUNCTION records.account_of_holder(wanted_issuer text, wanted_subject text)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT CASE WHEN s.issuer IS NULL THEN h.account_id ELSE s.account_id END
    FROM (VALUES (wanted_issuer, wanted_subject)) AS who (issuer, subject)
    LEFT JOIN orders.holder s ON s.issuer = who.issuer AND s.subject = who.subject
    LEFT JOIN records.account_holder h ON h.issuer = who.issuer AND h.subject = who.subject
$function$
;
