CREATE OR REPLACE FUNCTION enforcement.report_of(wanted text)
 RETURNS TABLE(id text, account text, fields text[], receiver_issuer text, receiver_organisation text, receiver_country text, proposed_by text, decided_by text, digest text, is_handed boolean, proof bytea)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT s.id, s.account_id, s.fields, s.receiver_issuer, s.receiver_organisation, s.receiver_country, s.proposed_by, s.decided_by, s.digest,
         s.handed_at IS NOT NULL, s.proof
    FROM enforcement.suspicion s WHERE s.id = wanted AND s.state = 'SENT' AND s.account_id IS NOT NULL
$function$
;
