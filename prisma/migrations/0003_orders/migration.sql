-- Grants: what may be read now, in one operation. Written by `orders` alone; `records` and `content` reach them only
-- through orders.granted(), which turns the handles of the session into rows.
CREATE SCHEMA orders;
GRANT USAGE ON SCHEMA orders TO writ_orders, writ_records, writ_content;

CREATE TYPE orders.grant_purpose AS ENUM ('ORDER', 'SELF', 'CASE');

CREATE TABLE orders.access_grant (
  handle_hash bytea NOT NULL,
  category    public.data_category NOT NULL,
  operation   uuid NOT NULL,
  purpose     orders.grant_purpose NOT NULL,
  reference   text NOT NULL,
  account_id  text NOT NULL,
  from_at     timestamptz,
  to_at       timestamptz,
  horizon     timestamptz NOT NULL,
  granted_at  timestamptz NOT NULL DEFAULT now(),
  expires_at  timestamptz NOT NULL,
  revoked_at  timestamptz,
  log_idx     bigint NOT NULL REFERENCES log.log_entry (idx),
  PRIMARY KEY (handle_hash, category),
  CONSTRAINT access_grant_entry_is_its_own UNIQUE (log_idx, category),
  CONSTRAINT access_grant_is_short CHECK (expires_at <= granted_at + interval '60 seconds'),
  CONSTRAINT access_grant_hash_is_sha256 CHECK (octet_length(handle_hash) = 32),
  CONSTRAINT access_grant_window CHECK ((from_at IS NULL) = (to_at IS NULL) AND (from_at IS NULL OR from_at < to_at)),
  CONSTRAINT access_grant_case_is_subscriber CHECK (purpose <> 'CASE' OR category = 'SUBSCRIBER')
);
GRANT SELECT, INSERT ON orders.access_grant TO writ_orders;
GRANT UPDATE (revoked_at) ON orders.access_grant TO writ_orders;

-- A grant that was revoked stays revoked.
CREATE FUNCTION orders.keep_revoked() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'a revoked grant stays revoked' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER revoked_for_good BEFORE UPDATE ON orders.access_grant
  FOR EACH ROW WHEN (OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at) EXECUTE FUNCTION orders.keep_revoked();

-- The grants that the session's handles name, if they belong to the session's operation and are alive now.
-- The settings hold names only: an invented handle gives no row. The clock is the wall's, since the statements of one
-- message or one DO block share their statement_timestamp() and could go on reading after the end. pg_temp is named last:
-- unnamed it comes first for types, and a caller's own "uuid" there, with a check, would run code as the owner.
CREATE FUNCTION orders.granted()
RETURNS TABLE (handle_hash bytea, category public.data_category, account_id text, from_at timestamptz, to_at timestamptz,
               horizon timestamptz, log_idx bigint, purpose orders.grant_purpose)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT g.handle_hash, g.category, g.account_id, g.from_at, g.to_at, g.horizon, g.log_idx, g.purpose
    FROM orders.access_grant g
   WHERE g.handle_hash = ANY (
           SELECT sha256(convert_to(handle, 'UTF8'))
             FROM unnest(string_to_array(nullif(current_setting('writ.grants', true), ''), ',')) AS handle)
     AND g.operation = nullif(current_setting('writ.operation', true), '')::uuid
     AND g.revoked_at IS NULL
     AND g.expires_at > clock_timestamp()
$$;

CREATE TYPE orders.grant_scope AS (account_id text, from_at timestamptz, to_at timestamptz, horizon timestamptz);

-- The same as one value for a category, so that a policy evaluates it once a statement and not once a row.
CREATE FUNCTION orders.granted_scopes(wanted public.data_category)
RETURNS orders.grant_scope[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(array_agg(ROW(g.account_id, g.from_at, g.to_at, g.horizon)::orders.grant_scope), '{}')
    FROM orders.granted() g WHERE g.category = wanted
$$;

-- Account, window and horizon are tested together, grant by grant. A grant without a window covers rows of any date.
CREATE FUNCTION orders.in_scope(scopes orders.grant_scope[], account text, at timestamptz, recorded_at timestamptz)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM unnest(scopes) s
                  WHERE s.account_id = account AND recorded_at <= s.horizon
                    AND (s.from_at IS NULL OR (at >= s.from_at AND at < s.to_at)))
$$;

GRANT EXECUTE ON FUNCTION orders.granted(), orders.granted_scopes(public.data_category),
  orders.in_scope(orders.grant_scope[], text, timestamptz, timestamptz) TO writ_records, writ_content;
