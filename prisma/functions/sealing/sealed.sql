CREATE OR REPLACE FUNCTION sealing.sealed(place text[], said jsonb, key bytea)
 RETURNS bytea
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  iv   bytea := sealing.gen_random_bytes(16);
  body bytea := iv || sealing.encrypt_iv(convert_to(said::text, 'UTF8'), substr(key, 1, 32), iv, 'aes-cbc/pad:pkcs');
  bound bytea := '';
  part text;
BEGIN
  FOREACH part IN ARRAY place LOOP
    bound := bound || sha256(convert_to(part, 'UTF8'));
  END LOOP;
  RETURN body || sealing.hmac(bound || body, substr(key, 33, 32), 'sha256');
END $function$
;
