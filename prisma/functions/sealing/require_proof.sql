CREATE OR REPLACE FUNCTION sealing.require_proof(parts text[], proof bytea)
 RETURNS void
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  key   bytea := (SELECT k.key FROM sealing.proof_key k);
  bound bytea := '';
  part  text;
  made  bytea;
BEGIN
  IF pg_has_role(session_user, 'writ_owner', 'MEMBER') THEN
    RETURN;
  END IF;
  FOREACH part IN ARRAY parts LOOP
    bound := bound || coalesce(sha256(convert_to(part, 'UTF8')), decode(repeat('00', 32), 'hex'));
  END LOOP;
  made := sha256(sealing.hmac(bound, key, 'sha256'));
  IF (octet_length(proof) IN (32, 64) AND made IN (sha256(substr(proof, 1, 32)), sha256(substr(proof, 33)))) IS NOT TRUE THEN
    RAISE EXCEPTION 'nothing proves that a process of this installation asks' USING ERRCODE = 'insufficient_privilege';
  END IF;
END $function$
;
