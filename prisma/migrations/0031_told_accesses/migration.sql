-- Accesses of which the person concerned may know, as rows that appear when they may. Whoever lists them, or complains about one, touches no
-- row of an access that is still kept secret, so that neither the answer nor the work behind it tells how many there are.

ALTER TABLE orders.legal_order
  -- Since when accesses under it are shown to the persons concerned as they happen; null while something holds them back.
  ADD COLUMN accesses_shown_from timestamptz;
CREATE INDEX legal_order_accesses_held ON orders.legal_order (id) WHERE released_event IS NOT NULL AND accesses_shown_from IS NULL;

CREATE TABLE orders.told_access (
  account_id text NOT NULL,
  -- The entry of the decision that permitted the access.
  log_idx    bigint NOT NULL,
  basis      orders.grant_purpose NOT NULL,
  -- The order or the piece of work that it rests on.
  reference  text NOT NULL,
  granted_at timestamptz NOT NULL,
  -- Since when the person may know of it.
  known_from timestamptz NOT NULL,
  PRIMARY KEY (account_id, log_idx),
  CONSTRAINT told_access_of_others CHECK (basis <> 'SELF'),
  CONSTRAINT told_access_known_after_it CHECK (known_from >= granted_at)
);
GRANT SELECT, INSERT ON orders.told_access TO writ_orders;

-- Whoever mints a grant tells of it at once where nothing holds that back: no path can forget it. The order's row is shared-locked, so that
-- who ends a silence either sees this grant or is seen here.
CREATE FUNCTION orders.tell_of_grant() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  shown_from timestamptz := NEW.granted_at;
BEGIN
  IF NEW.purpose = 'ORDER' THEN
    SELECT o.accesses_shown_from INTO shown_from FROM orders.legal_order o WHERE o.id = NEW.reference FOR SHARE;
  END IF;
  IF shown_from IS NOT NULL THEN
    INSERT INTO orders.told_access (account_id, log_idx, basis, reference, granted_at, known_from)
    VALUES (NEW.account_id, NEW.log_idx, NEW.purpose, NEW.reference, NEW.granted_at, greatest(NEW.granted_at, shown_from))
    ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tell_of_grant AFTER INSERT ON orders.access_grant
  FOR EACH ROW WHEN (NEW.purpose <> 'SELF') EXECUTE FUNCTION orders.tell_of_grant();

-- What is known by now of the accesses that there are.
UPDATE orders.legal_order o SET accesses_shown_from = now()
 WHERE o.released_event IS NOT NULL
   AND EXISTS (SELECT FROM orders.silence_of(ARRAY[o.id]) s WHERE s.until IS NULL OR s.until <= now());
INSERT INTO orders.told_access (account_id, log_idx, basis, reference, granted_at, known_from)
  SELECT g.account_id, g.log_idx, g.purpose, g.reference, min(g.granted_at), greatest(min(g.granted_at), max(s.until))
    FROM orders.access_grant g
    LEFT JOIN orders.legal_order o ON g.purpose = 'ORDER' AND o.id = g.reference
    LEFT JOIN LATERAL orders.silence_of(ARRAY[o.id]) s ON o.accesses_shown_from IS NOT NULL
   WHERE g.purpose = 'CASE' OR o.accesses_shown_from IS NOT NULL
   GROUP BY g.account_id, g.log_idx, g.purpose, g.reference;

-- The accesses to an account that are told, newest first, of entries below one index and before another. For the holder's own list.
CREATE FUNCTION orders.told_accesses(account text, below bigint, before bigint, most int) RETURNS TABLE (log_idx bigint, granted_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT t.log_idx, t.granted_at FROM orders.told_access t
   WHERE t.account_id = account AND t.log_idx < least(below, before) ORDER BY t.log_idx DESC LIMIT least(most, 257)
$$;
-- The same of one entry.
CREATE FUNCTION orders.told_access_at(account text, entry bigint) RETURNS TABLE (log_idx bigint, granted_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT t.log_idx, t.granted_at FROM orders.told_access t WHERE t.account_id = account AND t.log_idx = entry
$$;
GRANT EXECUTE ON FUNCTION orders.told_accesses(text, bigint, bigint, int), orders.told_access_at(text, bigint) TO writ_audit;

-- `audit` no longer asks until when an order is silent.
REVOKE EXECUTE ON FUNCTION orders.silence_of(text[]) FROM writ_audit;

-- The access that the entry of this index permitted, if its holder may know of it and it is published: one look-up, whatever is kept secret.
DROP FUNCTION orders.access_of(bigint, text, timestamptz);
CREATE FUNCTION orders.access_of(entry bigint, holder text) RETURNS TABLE (basis text, reference text, known_from timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT t.basis::text, t.reference, t.known_from FROM orders.told_access t
   WHERE t.account_id = holder AND t.log_idx = entry AND EXISTS (SELECT FROM log.log_checkpoint c WHERE c.size > entry)
$$;
GRANT EXECUTE ON FUNCTION orders.access_of(bigint, text) TO writ_enforcement;
