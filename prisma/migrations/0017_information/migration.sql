-- Silence that ends, and what a person is told: who read their records under an order, as they are told of orders on their items.
ALTER TABLE orders.legal_order
  -- Each renewal of the silence, the first one first: { at, ground, reason, until }. What was asked stays in `secrecy`, as the digest has it.
  ADD COLUMN renewals jsonb NOT NULL DEFAULT '[]',
  -- When the authority told the person, by its own confirmation.
  ADD COLUMN informed_at timestamptz,
  -- Since when nobody is to be told of an access under it any more.
  ADD COLUMN people_told_at timestamptz;
-- Silences of orders that were served before they had a clock.
INSERT INTO orders.clock (order_id, kind, started_at, due_at, zone, pauses, thresholds)
  SELECT o.id, 'SECRECY', o.served_at, (o.secrecy ->> 'until')::timestamptz, 'UTC', '[]', '{}'
    FROM orders.legal_order o WHERE o.served_at < (o.secrecy ->> 'until')::timestamptz
  ON CONFLICT DO NOTHING;
CREATE INDEX legal_order_untold ON orders.legal_order (id) WHERE released_event IS NOT NULL AND people_told_at IS NULL;

-- A person is told once of each item that was restricted, and once of an order under which their records are read:
-- Regulation (EU) 2022/2065, Art. 9(5) and 10(5); Regulation (EU) 2023/1543, Art. 13.
ALTER TABLE orders.user_information
  ALTER COLUMN item_id DROP NOT NULL,
  ALTER COLUMN restricted_at DROP NOT NULL,
  -- Since when the records may be read, and which.
  ADD COLUMN accessed_at timestamptz,
  ADD COLUMN categories public.data_category[] NOT NULL DEFAULT '{}',
  ADD COLUMN from_at timestamptz,
  ADD COLUMN to_at timestamptz,
  -- The mail that says that there is news.
  ADD COLUMN mailed_at timestamptz,
  ADD COLUMN mail_outcome text,
  ADD CONSTRAINT user_information_item_or_access CHECK ((item_id IS NULL) = (restricted_at IS NULL) AND (item_id IS NULL) = (accessed_at IS NOT NULL)),
  ADD CONSTRAINT user_information_window CHECK ((from_at IS NULL) = (to_at IS NULL)),
  ADD CONSTRAINT user_information_mail CHECK ((mailed_at IS NULL) = (mail_outcome IS NULL) AND mail_outcome IN ('SENT', 'NO_ADDRESS', 'REFUSED'));
-- Who was told before there was mail has seen it.
UPDATE orders.user_information SET mailed_at = told_at, mail_outcome = 'SENT';
CREATE UNIQUE INDEX user_information_of_access ON orders.user_information (order_id, account_id) WHERE item_id IS NULL;
CREATE INDEX user_information_unmailed ON orders.user_information (told_at, id) WHERE mailed_at IS NULL;
GRANT UPDATE (mailed_at, mail_outcome) ON orders.user_information TO writ_orders;

-- Where news goes to. Addresses are reached only for an account that has news which no mail has told of yet, and never once it is to be
-- erased: the policy holds for the owner too, which reads no other row of it.
CREATE POLICY contact ON records.subscriber FOR SELECT TO writ_owner
  USING (account_id IN (SELECT i.account_id FROM orders.user_information i WHERE i.mailed_at IS NULL)
     AND account_id NOT IN (SELECT q.account_id FROM erasure.request q WHERE q.confirmed_at IS NOT NULL));

-- One address of the account, or null. Asked by `orders` alone, when it sends the mail.
CREATE FUNCTION records.contact_of(wanted text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT s.emails[1] FROM records.subscriber s
   WHERE s.account_id = wanted AND EXISTS (SELECT FROM orders.user_information i WHERE i.account_id = wanted AND i.mailed_at IS NULL)
     AND NOT EXISTS (SELECT FROM erasure.request q WHERE q.account_id = wanted AND q.confirmed_at IS NOT NULL)
$$;
GRANT EXECUTE ON FUNCTION records.contact_of(text) TO writ_orders;

-- Until when a person is told nothing of these orders: a silence, or the day by which somebody tells them first, and never longer than 24
-- months from service. Null when nothing holds it back. Of an order it gives nothing else.
CREATE FUNCTION orders.silence_of(wanted text[]) RETURNS TABLE (order_id text, until timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    -- least() passes over what is null.
    SELECT o.id, CASE WHEN count(c.kind) > 0
             THEN least((o.served_at AT TIME ZONE 'UTC' + interval '24 months') AT TIME ZONE 'UTC', max(least(c.ended_at, c.due_at))) END
      FROM orders.legal_order o LEFT JOIN orders.clock c ON c.order_id = o.id AND c.kind IN ('SECRECY', 'INFORM')
     WHERE o.id = ANY (wanted) AND o.status <> 'DRAFT'
     GROUP BY o.id;
END $$;
GRANT USAGE ON SCHEMA orders TO writ_audit;
GRANT EXECUTE ON FUNCTION orders.silence_of(text[]) TO writ_audit;

-- How many silences ran at an instant, by how long they had: numbers for the totals of a day, and nothing else.
CREATE FUNCTION orders.silences_by_age(at timestamptz) RETURNS TABLE (age text, silences bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    SELECT band.age, count(c.order_id)
      FROM (VALUES ('under 30 days', 0, 30), ('30 to 90 days', 30, 90), ('90 to 180 days', 90, 180), ('180 to 365 days', 180, 365),
                   ('over 365 days', 365, NULL)) AS band (age, first, last)
      LEFT JOIN orders.clock c ON c.kind = 'SECRECY' AND c.started_at <= silences_by_age.at AND least(c.ended_at, c.due_at) > silences_by_age.at
        AND silences_by_age.at - c.started_at >= make_interval(hours => 24 * band.first)
        AND (band.last IS NULL OR silences_by_age.at - c.started_at < make_interval(hours => 24 * band.last))
     GROUP BY band.age, band.first ORDER BY band.first;
END $$;
GRANT USAGE ON SCHEMA orders TO writ_log;
GRANT EXECUTE ON FUNCTION orders.silences_by_age(timestamptz) TO writ_log;
