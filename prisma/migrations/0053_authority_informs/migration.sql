-- Where the authority informs the person, the platform never does: Regulation (EU) 2023/1543, Art. 13(1) and (4). No day that passes, and none
-- that is missing, stands for the authority's word.
ALTER TABLE orders.legal_order
  -- Where the authority informs: since when the person may know of the order by its word, a confirmation or a release.
  ADD COLUMN knowable_from timestamptz;
GRANT UPDATE (knowable_from) ON orders.legal_order TO writ_orders;

-- Whether the platform informs the person of an order of this kind: Regulation (EU) 2022/2065, Art. 9(5) and 10(5); Regulation (EU) 2021/784,
-- Art. 11. Every other kind is its authority's to tell of.
CREATE FUNCTION orders.platform_informs(kind text) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(kind IN ('DSA_ACT', 'DSA_INFORM', 'TCO_REMOVAL'), false)
$$;

-- What people were told before stays told: their rows stay. Of what else is read under such an order they learn by their authority's word alone.
UPDATE orders.legal_order o SET knowable_from = coalesce(o.accesses_shown_from, o.informed_at)
 WHERE o.informed_at IS NOT NULL AND NOT orders.platform_informs(o.kind);
UPDATE orders.legal_order o SET accesses_shown_from = NULL
 WHERE o.accesses_shown_from IS NOT NULL AND o.knowable_from IS NULL AND NOT orders.platform_informs(o.kind);
-- A period that nothing but its day has ended waits for its authority, unless the person was told by then.
UPDATE orders.clock c SET ended_at = NULL FROM orders.legal_order o
 WHERE o.id = c.order_id AND c.kind = 'SECRECY' AND c.ended_at = c.due_at AND o.informed_at IS NULL AND NOT orders.platform_informs(o.kind)
   AND NOT EXISTS (SELECT FROM orders.user_information i WHERE i.order_id = o.id);

-- Until when a person may not know of these orders: where the authority informs, until its word, and until then forever; where the platform
-- informs, a non-disclosure period or the time that the authority provides. Null when nothing holds it back. Of an order it gives nothing else.
CREATE OR REPLACE FUNCTION orders.silence_of(wanted text[]) RETURNS TABLE (order_id text, until timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    -- least() passes over what is null.
    SELECT o.id, CASE WHEN NOT orders.platform_informs(o.kind) THEN coalesce(o.knowable_from, 'infinity')
                      WHEN count(c.kind) > 0 THEN max(least(c.ended_at, c.due_at)) END
      FROM orders.legal_order o LEFT JOIN orders.clock c ON c.order_id = o.id AND c.kind IN ('SECRECY', 'INFORM')
     WHERE o.id = ANY (wanted) AND o.status <> 'DRAFT'
     GROUP BY o.id;
END $$;

-- An access under an order becomes known to nobody before the order may be known, whoever writes the row.
CREATE FUNCTION orders.keep_told_access() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM orders.silence_of(ARRAY[NEW.reference]) s WHERE s.until IS NULL OR s.until <= NEW.known_from) THEN
    RAISE EXCEPTION 'the order of this access may not be known' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_told_access BEFORE INSERT OR UPDATE ON orders.told_access
  FOR EACH ROW WHEN (NEW.basis = 'ORDER') EXECUTE FUNCTION orders.keep_told_access();

-- The platform notifies nobody of an order whose authority does.
CREATE FUNCTION orders.keep_user_information() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM orders.legal_order o WHERE o.id = NEW.order_id AND orders.platform_informs(o.kind)) THEN
    RAISE EXCEPTION 'the platform does not inform of this order' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_user_information BEFORE INSERT ON orders.user_information
  FOR EACH ROW EXECUTE FUNCTION orders.keep_user_information();

-- How many non-disclosure periods ran at an instant, by how long they had, and of how many the day had passed without a word of their authority;
-- and how many duties to inform a person were overdue: numbers for the totals of a day, and nothing else.
CREATE OR REPLACE FUNCTION orders.silences_by_age(at timestamptz) RETURNS TABLE (age text, silences bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
  known timestamptz := least(silences_by_age.at, public.present());
BEGIN
  RETURN QUERY
    WITH running AS (
      SELECT c.started_at FROM orders.clock c JOIN orders.legal_order o ON o.id = c.order_id
       WHERE c.kind = 'SECRECY' AND c.started_at <= known AND coalesce(c.ended_at, 'infinity') > known
         AND (c.due_at > known OR NOT orders.platform_informs(o.kind))
    ), counted AS (
      SELECT band.age, band.first, count(r.started_at) AS n
        FROM (VALUES ('under 30 days', 0, 30), ('30 to 90 days', 30, 90), ('90 to 180 days', 90, 180), ('180 to 365 days', 180, 365),
                     ('over 365 days', 365, NULL)) AS band (age, first, last)
        LEFT JOIN running r ON known - r.started_at >= make_interval(hours => 24 * band.first)
          AND (band.last IS NULL OR known - r.started_at < make_interval(hours => 24 * band.last))
       GROUP BY band.age, band.first
      UNION ALL
      SELECT 'duty to inform overdue', 10000, count(*) FROM orders.duty d
       WHERE d.kind = 'INFORM' AND d.due_at <= known AND coalesce(d.done_at, 'infinity') > known
    )
    SELECT c.age, c.n FROM counted c ORDER BY c.first;
END $$;
