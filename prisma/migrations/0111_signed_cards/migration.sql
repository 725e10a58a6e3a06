-- A card is the platform's word: with it are kept the source's answer as it came and the source's signature over it. The database takes what it keeps from
-- that answer and from nobody else, and readers verify the signature, so that a card that somebody wrote with the password of a role is shown to nobody.

-- Null for cards of before: nothing proves them. No function writes a card without both any more.
ALTER TABLE content.card ADD COLUMN answer text, ADD COLUMN signature text;
ALTER TABLE content.card ADD CONSTRAINT card_signed CHECK ((answer IS NULL) = (signature IS NULL));

DROP FUNCTION content.keep_card(jsonb, timestamptz);
-- Keeps an item as the source answered it: {id, author: {id, handle}, version, publishedAt, title, text, language, thread, inReplyTo, url, attachments}, and what the
-- source signed. `of_version` is the answer's own, or a digest of what it says. False where nothing is kept of it, as of its author. An item never changes its
-- author, and a version that was seen is never rewritten. What the platform's own import brought stays as it is: of that only the version is kept.
CREATE FUNCTION content.keep_card(answer text, signature text, of_version text, at timestamptz)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  card CONSTANT jsonb := keep_card.answer::jsonb;
  known timestamptz := least(keep_card.at, public.present());
  item text := card->>'id';
  author text := card->'author'->>'id';
BEGIN
  IF keep_card.answer IS NULL OR keep_card.signature IS NULL THEN
    RAISE EXCEPTION 'a card is kept with the signed answer of the source' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF coalesce(card->>'version', of_version) IS DISTINCT FROM of_version THEN
    RAISE EXCEPTION 'the answer is about another version of the item %', item;
  END IF;
  IF NOT records.keep_account(author, card->'author'->>'handle', known) THEN RETURN false; END IF;
  IF (SELECT s.live FROM enforcement.effect_source s) IS TRUE THEN
    INSERT INTO content.item AS i (id, account_id, thread_id, published_at, recorded_at, title, text, language, in_reply_to, looked_up_at)
      VALUES (item, author, coalesce(card->>'thread', item), (card->>'publishedAt')::timestamptz, '9999-12-31Z', card->>'title', card->>'text',
              card->>'language', card->>'inReplyTo', known)
      ON CONFLICT (id) DO UPDATE SET title = excluded.title, text = excluded.text, language = excluded.language, thread_id = excluded.thread_id,
          in_reply_to = excluded.in_reply_to, recorded_at = excluded.recorded_at, looked_up_at = excluded.looked_up_at
        WHERE i.account_id = excluded.account_id AND i.looked_up_at IS NOT NULL;
  ELSIF NOT EXISTS (SELECT FROM content.item i WHERE i.id = item) THEN
    RETURN false;
  END IF;
  IF EXISTS (SELECT FROM content.item i WHERE i.id = item AND i.account_id <> author) THEN
    RAISE EXCEPTION 'the source names another author of the item % than before', item;
  END IF;
  INSERT INTO content.card AS c (item_id, version, title, text, language, url, attachments, looked_up_at, answer, signature)
    VALUES (item, of_version, card->>'title', card->>'text', card->>'language', card->>'url', coalesce(card->'attachments', '[]'), known, keep_card.answer,
            keep_card.signature)
    ON CONFLICT (item_id, version) DO UPDATE SET looked_up_at = greatest(c.looked_up_at, excluded.looked_up_at);
  RETURN true;
END $$;
REVOKE EXECUTE ON FUNCTION content.keep_card(text, text, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION content.keep_card(text, text, text, timestamptz) TO writ_enforcement, writ_orders;

-- Cards with what the source signed.
DROP FUNCTION content.cards_of(text[], text[]);
CREATE FUNCTION content.cards_of(items text[], versions text[])
RETURNS TABLE (item_id text, version text, title text, text text, url text, looked_up_at timestamptz, newest text, answer text, signature text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.item_id, c.version, c.title, c.text, c.url, c.looked_up_at,
         (SELECT n.version FROM content.card n WHERE n.item_id = c.item_id ORDER BY n.looked_up_at DESC, n.version LIMIT 1), c.answer, c.signature
    FROM unnest(items, versions) AS asked (item, seen) JOIN content.card c ON c.item_id = asked.item AND c.version = asked.seen
$$;
REVOKE EXECUTE ON FUNCTION content.cards_of(text[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION content.cards_of(text[], text[]) TO writ_enforcement;

-- Whoever opens the copy of removed terrorist content finds in it what the source signed of the version that was removed.
CREATE OR REPLACE FUNCTION content.keep_removed()
RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO content.removed (id, restriction_id, order_id, item_id, account_id, removed_at, keep_until, said)
  SELECT gen_random_uuid(), r.id, r.order_id, r.item_id, i.account_id, r.starts_at,
         ((r.starts_at AT TIME ZONE 'UTC') + interval '6 months') AT TIME ZONE 'UTC',
         jsonb_build_object('title', i.title, 'text', i.text, 'language', i.language, 'publishedAt', i.published_at, 'thread', i.thread_id,
                            'inReplyTo', i.in_reply_to, 'account', i.account_id, 'attachments', coalesce(card.attachments, '[]'),
                            'answer', card.answer, 'signature', card.signature)
    FROM added r JOIN content.item i ON i.id = r.item_id
    LEFT JOIN LATERAL (SELECT c.attachments, c.answer, c.signature FROM content.card c WHERE c.item_id = i.id
                        ORDER BY (c.version IS NOT DISTINCT FROM r.item_version) DESC, c.looked_up_at DESC, c.version LIMIT 1) AS card ON true
   WHERE r.visibility && ARRAY['DECISION_VISIBILITY_CONTENT_REMOVED', 'DECISION_VISIBILITY_CONTENT_DISABLED']
     AND EXISTS (SELECT FROM orders.legal_order o WHERE o.id = r.order_id AND o.kind = 'TCO_REMOVAL');
  RETURN NULL;
END $$;

-- The newest card of an item: staff read its words and its files by what the source signed. Nothing of earlier versions.
CREATE FUNCTION content.newest_card(item text)
RETURNS TABLE (version text, attachments jsonb, answer text, signature text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.version, c.attachments, c.answer, c.signature FROM content.card c WHERE c.item_id = item ORDER BY c.looked_up_at DESC, c.version LIMIT 1
$$;
REVOKE EXECUTE ON FUNCTION content.newest_card(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION content.newest_card(text) TO writ_content;
REVOKE SELECT (item_id, version, attachments, looked_up_at) ON content.card FROM writ_content;
