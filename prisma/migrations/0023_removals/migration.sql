-- Orders to act on content: what is told of them and when, what became of each item, and what is kept of terrorist content.
-- Regulation (EU) 2022/2065, Art. 9; Regulation (EU) 2021/784, Art. 3, 4, 6 and 11.

-- A caller's instant counts no further than the time that the database knows: its own, or what `orders` has written down of that order as
-- done. Who asks with a clock of their own making so learns of no silent order before its time.
CREATE FUNCTION orders.no_later_than_known(wanted text, at timestamptz) RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT least(at, greatest(
    clock_timestamp(),
    (SELECT max(e.at) FROM orders.order_event e WHERE e.order_id = wanted),
    (SELECT max(i.told_at) FROM orders.user_information i WHERE i.order_id = wanted)))
$$;

-- How the orders to act among these can be contested: of those that nothing holds back at the instant, and nothing else of them.
CREATE FUNCTION orders.redress_of(wanted text[], at timestamptz) RETURNS TABLE (order_id text, redress text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT o.id, o.legal_basis ->> 'redress'
    FROM orders.legal_order o JOIN orders.silence_of(wanted) s ON s.order_id = o.id
   WHERE o.kind IN ('DSA_ACT', 'TCO_REMOVAL') AND (s.until IS NULL OR s.until <= orders.no_later_than_known(o.id, at))
$$;

-- What everybody may know of orders to act once nothing holds them back: under which law, whose, by which provision, and since when it may
-- be known; null where nothing ever held it back. No reference, no person, no reasons. Of an order that is held back there is nothing, not
-- even until when.
CREATE FUNCTION orders.told_of(wanted text[], at timestamptz)
RETURNS TABLE (order_id text, kind text, authority text, country text, provision text, known_from timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT o.id, o.kind, o.issuing_organisation, o.issuing_country, o.legal_basis ->> 'provision', s.until
    FROM orders.legal_order o JOIN orders.silence_of(wanted) s ON s.order_id = o.id
   WHERE o.kind IN ('DSA_ACT', 'TCO_REMOVAL') AND (s.until IS NULL OR s.until <= orders.no_later_than_known(o.id, at))
$$;
GRANT EXECUTE ON FUNCTION orders.redress_of(text[], timestamptz), orders.told_of(text[], timestamptz) TO writ_enforcement;

-- Those among these orders that their authority withdrew, or that were revoked: what carried them out ends.
CREATE FUNCTION orders.withdrawn_of(wanted text[]) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT o.id FROM orders.legal_order o WHERE o.id = ANY (wanted) AND o.status IN ('WITHDRAWN', 'REVOKED')
$$;
GRANT EXECUTE ON FUNCTION orders.withdrawn_of(text[]) TO writ_enforcement;

-- The kind of an order to act that binds the platform at an instant, null for another: what carries it out is not ended by any one of its staff.
-- One that was fulfilled binds on; one in force that has run out doesn't, whether that has been written down or not.
CREATE FUNCTION orders.binding_kind(wanted text, at timestamptz) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT o.kind::text FROM orders.legal_order o
   WHERE o.id = wanted AND o.kind IN ('DSA_ACT', 'TCO_REMOVAL')
     AND (o.status = 'FULFILLED'
       OR (o.status = 'IN_FORCE' AND NOT EXISTS (SELECT FROM orders.clock c WHERE c.order_id = o.id AND c.kind = 'EXPIRY' AND c.due_at <= at)))
$$;
GRANT EXECUTE ON FUNCTION orders.binding_kind(text, timestamptz) TO writ_enforcement;

-- Whatever path writes it, a restriction under an order is about an item's visibility and nothing else, and no notice led to it.
ALTER TABLE enforcement.restriction ADD CONSTRAINT restriction_under_order CHECK (
  order_id IS NULL OR (item_id IS NOT NULL AND monetary IS NULL AND provision IS NULL AND account_decision IS NULL AND notice_id IS NULL));

-- Each restriction that carries out an order, for its authority: what, where, from when to when, and how it ended before its own end.
CREATE VIEW orders.order_measure AS
  SELECT o.id AS order_id, t.id AS target_id, r.visibility, r.territories, r.starts_at,
         CASE WHEN r.state IN ('LIFTED', 'REVERSED') THEN r.closed_at ELSE least(r.ends_at, r.visibility_ends_at) END AS ends_at,
         CASE WHEN r.state IN ('LIFTED', 'REVERSED') THEN r.state::text WHEN least(r.ends_at, r.visibility_ends_at) IS NOT NULL THEN 'ENDED' END AS ends_by
    FROM orders.legal_order o
    JOIN orders.order_target t ON t.order_id = o.id
    JOIN enforcement.restriction r ON r.order_id = o.id AND r.item_id = t.resolved;
GRANT SELECT ON orders.order_measure TO writ_orders;

-- What a reviewer found on the purposes for which material is no terrorist content (Regulation (EU) 2021/784, Art. 1(3)): { purpose, reason }.
ALTER TABLE orders.order_event ADD COLUMN public_purpose jsonb;

-- What stood in the way of carrying an order out, oldest first (Art. 3(7)): { id, kind, text, at, endedAt }.
ALTER TABLE orders.legal_order ADD COLUMN impediments jsonb NOT NULL DEFAULT '[]';

-- Terrorist content that was removed, kept for six months (Art. 6): one row a restriction, written with it. The content lies in `said` until
-- the worker has sealed it under a key of its own, within a second; an erasure meanwhile takes the item and not the copy.
CREATE TABLE content.removed (
  id             text PRIMARY KEY,
  restriction_id text NOT NULL UNIQUE,
  -- Null where the platform removed it by itself.
  order_id       text,
  item_id        text NOT NULL,
  account_id     text NOT NULL,
  removed_at     timestamptz NOT NULL,
  keep_until     timestamptz NOT NULL,
  -- For which proceedings it is kept longer, oldest first: { at, until, proceedings }.
  longer         jsonb NOT NULL DEFAULT '[]',
  said           jsonb,
  sealed         bytea,
  wrapped        bytea,
  sealed_at      timestamptz,
  ended_at       timestamptz,
  CONSTRAINT removed_is_sealed_or_not CHECK ((sealed IS NULL) = (wrapped IS NULL) AND (said IS NULL OR sealed IS NULL)),
  CONSTRAINT removed_is_kept_until_its_end CHECK ((said IS NULL AND sealed IS NULL) = (ended_at IS NOT NULL)),
  CONSTRAINT removed_is_kept_long_enough CHECK (keep_until >= removed_at + interval '180 days')
);
CREATE INDEX removed_to_seal ON content.removed (id) WHERE sealed_at IS NULL AND ended_at IS NULL;
CREATE INDEX removed_to_end ON content.removed (keep_until) WHERE ended_at IS NULL;
CREATE INDEX removed_by_item ON content.removed (item_id);
CREATE INDEX removed_by_order ON content.removed (order_id) WHERE order_id IS NOT NULL;
ALTER TABLE content.removed ENABLE ROW LEVEL SECURITY;
ALTER TABLE content.removed FORCE ROW LEVEL SECURITY;
-- The functions below are all that reads or writes a row; none takes one away.
CREATE POLICY reading ON content.removed FOR SELECT TO writ_owner USING (true);
CREATE POLICY keeping ON content.removed FOR INSERT TO writ_owner WITH CHECK (said IS NOT NULL);
-- What was sealed is not laid open again; one that is not sealed yet can be kept longer already.
CREATE POLICY moving ON content.removed FOR UPDATE TO writ_owner USING (ended_at IS NULL) WITH CHECK (said IS NULL OR sealed_at IS NULL);
-- That something is kept, and until when: neither what nor whose.
CREATE POLICY known ON content.removed FOR SELECT TO writ_orders USING (true);
GRANT SELECT (id, restriction_id, order_id, item_id, removed_at, keep_until, longer, sealed_at, ended_at) ON content.removed TO writ_orders;

-- No path that restricts can forget it, one decision or many. Under an order for terrorist content, or on the platform's own finding of it.
CREATE FUNCTION content.keep_removed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO content.removed (id, restriction_id, order_id, item_id, account_id, removed_at, keep_until, said)
  SELECT gen_random_uuid(), r.id, r.order_id, r.item_id, i.account_id, r.starts_at,
         ((r.starts_at AT TIME ZONE 'UTC') + interval '6 months') AT TIME ZONE 'UTC',
         jsonb_build_object('title', i.title, 'text', i.text, 'language', i.language, 'publishedAt', i.published_at, 'thread', i.thread_id,
                            'inReplyTo', i.in_reply_to, 'account', i.account_id)
    FROM added r JOIN content.item i ON i.id = r.item_id
   WHERE r.visibility && ARRAY['DECISION_VISIBILITY_CONTENT_REMOVED', 'DECISION_VISIBILITY_CONTENT_DISABLED']
     AND (EXISTS (SELECT FROM orders.legal_order o WHERE o.id = r.order_id AND o.kind = 'TCO_REMOVAL')
       OR EXISTS (SELECT FROM enforcement.statement_of_reasons s
                   WHERE s.id = r.statement_id AND 'KEYWORD_TERRORIST_CONTENT' = ANY (s.category_specification)));
  RETURN NULL;
END $$;
CREATE TRIGGER keep_removed AFTER INSERT ON enforcement.restriction REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION content.keep_removed();

-- Seals a copy under its key; nothing for one that is sealed or over.
CREATE FUNCTION content.seal_removed(copy text, key bytea, wrapped_key bytea, at timestamptz) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE content.removed c
     SET sealed = sealing.sealed(ARRAY[c.id, 'ITEM', c.item_id, c.account_id], c.said, key), wrapped = wrapped_key, said = NULL, sealed_at = at
   WHERE c.id = copy AND c.said IS NOT NULL;
  RETURN FOUND;
END $$;

-- The database's own clock, by which copies end. A function of its own, so that a test can give the database the clock that it plays: only
-- the owner's rights reach it.
CREATE FUNCTION content.present() RETURNS timestamptz
LANGUAGE sql VOLATILE SET search_path = pg_catalog, pg_temp AS $$ SELECT clock_timestamp() $$;

-- Ends a copy whose time is over at the instant, which counts no further than the database's own clock: its key and what it sealed are
-- gone. Nothing for any other, whatever a caller says the time is.
CREATE FUNCTION content.end_removed(copy text, at timestamptz) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE content.removed c SET said = NULL, sealed = NULL, wrapped = NULL, ended_at = at
   WHERE c.id = copy AND c.ended_at IS NULL AND c.keep_until <= least(end_removed.at, content.present());
  RETURN FOUND;
END $$;

-- Keeps a copy longer, never shorter, for proceedings that run (Art. 6(2)). Nothing for one that is over.
CREATE FUNCTION content.keep_removed_longer(copy text, until timestamptz, proceedings text, at timestamptz) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE content.removed c
     SET keep_until = keep_removed_longer.until,
         longer = c.longer || jsonb_build_object('at', keep_removed_longer.at, 'until', keep_removed_longer.until, 'proceedings', keep_removed_longer.proceedings)
   WHERE c.id = copy AND c.ended_at IS NULL AND c.keep_until > keep_removed_longer.at AND c.keep_until < keep_removed_longer.until;
  RETURN FOUND;
END $$;
GRANT EXECUTE ON FUNCTION content.seal_removed(text, bytea, bytea, timestamptz), content.end_removed(text, timestamptz),
  content.keep_removed_longer(text, timestamptz, text, timestamptz) TO writ_orders;
