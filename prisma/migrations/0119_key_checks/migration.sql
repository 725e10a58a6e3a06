-- expand: a table and two functions, which older versions do not use
-- A start with another WRIT_KEY_INDEX found nobody by an identifier, and one with another WRIT_KEY_PRESERVATION could open no snapshot; both began to serve. The
-- database now keeps a check value of each: derived from the key, one way, and different for each name, so that two keys in each other's place are found too.

CREATE TABLE sealing.key_check (
  name  text PRIMARY KEY,
  value bytea NOT NULL,
  CONSTRAINT key_check_name CHECK (name IN ('INDEX', 'PRESERVATION')),
  CONSTRAINT key_check_length CHECK (octet_length(value) = 32)
);

-- Whether this is the check value of the key that this database was used with; null while none is kept. Who asks has the whole value.
CREATE FUNCTION public.is_key(wanted_name text, wanted bytea) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT sha256(k.value) = sha256(wanted) FROM sealing.key_check k WHERE k.name = wanted_name
$$;
GRANT EXECUTE ON FUNCTION public.is_key(text, bytea) TO writ_orders, writ_records, writ_content, writ_source;

-- Keeps the first value, at the first start of what has the keys; answers whether the one that is kept is this one. Needs a proof: who has only the
-- password of `orders` can't name one first.
CREATE FUNCTION orders.trust_key_check(wanted_name text, wanted bytea, proof bytea) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM sealing.require_proof(ARRAY['key check', wanted_name, encode(wanted, 'hex')], proof);
  INSERT INTO sealing.key_check (name, value) VALUES (wanted_name, wanted) ON CONFLICT DO NOTHING;
  RETURN public.is_key(wanted_name, wanted);
END $$;
GRANT EXECUTE ON FUNCTION orders.trust_key_check(text, bytea, bytea) TO writ_orders;
