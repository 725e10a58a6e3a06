-- What Writ keeps of an item that it decides on: a card. With an adapter of the platform's own the tables of items and accounts are empty until
-- somebody reports or restricts an item. It is looked up then, and what the platform's source answered is kept: the newest state in
-- content.item, and each version that was seen in content.card, so that a decision shows what it was about.

-- Null for what the platform's own import brought. A card is no record of the author: its recorded_at is after every horizon.
ALTER TABLE content.item ADD COLUMN looked_up_at timestamptz;
ALTER TABLE records.account ADD COLUMN looked_up_at timestamptz;
-- When an account was registered is a subscriber record, which a look-up does not ask for.
ALTER TABLE records.account ALTER COLUMN registered_at DROP NOT NULL;
ALTER TABLE records.account ADD CONSTRAINT account_registered CHECK (registered_at IS NOT NULL OR looked_up_at IS NOT NULL);

CREATE TABLE content.card (
  item_id text NOT NULL REFERENCES content.item (id) ON DELETE CASCADE,
  -- The source's own word for this state of the item; a digest of what it says where the source has none.
  version text NOT NULL,
  title text,
  text text,
  language text,
  -- Where the platform shows it.
  url text,
  attachments jsonb NOT NULL DEFAULT '[]',
  -- When it was answered like this for the last time.
  looked_up_at timestamptz NOT NULL,
  PRIMARY KEY (item_id, version)
);
CREATE INDEX card_newest ON content.card (item_id, looked_up_at);

ALTER TABLE enforcement.notice ADD COLUMN item_version text;
ALTER TABLE enforcement.restriction ADD COLUMN item_version text;

-- Keeps the account under the name that the source answered. False where nothing is kept of it: its erasure is confirmed, or it is not among the accounts
-- that the platform's own import brought, which a look-up does not change.
CREATE FUNCTION records.keep_account(account text, handle text, at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM erasure.request q WHERE q.account_id = account AND q.confirmed_at IS NOT NULL) THEN RETURN false; END IF;
  IF EXISTS (SELECT FROM records.account a WHERE a.id = account AND a.handle = keep_account.handle) THEN RETURN true; END IF;
  IF (SELECT s.live FROM enforcement.effect_source s) IS NOT TRUE THEN RETURN EXISTS (SELECT FROM records.account a WHERE a.id = account); END IF;
  -- A name that has moved on is no longer its former holder's, who is shown by their id until they are looked up again.
  UPDATE records.account a SET handle = a.id WHERE a.handle = keep_account.handle AND a.id <> account;
  INSERT INTO records.account (id, handle, looked_up_at) VALUES (account, keep_account.handle, least(keep_account.at, public.present()))
    ON CONFLICT (id) DO UPDATE SET handle = excluded.handle, looked_up_at = excluded.looked_up_at;
  RETURN true;
END $$;
REVOKE EXECUTE ON FUNCTION records.keep_account(text, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION records.keep_account(text, text, timestamptz) TO writ_enforcement;

-- Keeps an item as the source answered it: {id, author: {id, handle}, version, publishedAt, title, text, language, thread, inReplyTo, url, attachments}.
-- False where nothing is kept of it, as of its author. An item never changes its author, and a version that was seen is never rewritten. What the
-- platform's own import brought stays as it is: of that only the version is kept.
CREATE FUNCTION content.keep_card(card jsonb, at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  known timestamptz := least(keep_card.at, public.present());
  item text := card->>'id';
  author text := card->'author'->>'id';
BEGIN
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
  INSERT INTO content.card AS c (item_id, version, title, text, language, url, attachments, looked_up_at)
    VALUES (item, card->>'version', card->>'title', card->>'text', card->>'language', card->>'url', coalesce(card->'attachments', '[]'), known)
    ON CONFLICT (item_id, version) DO UPDATE SET looked_up_at = greatest(c.looked_up_at, excluded.looked_up_at);
  RETURN true;
END $$;
REVOKE EXECUTE ON FUNCTION content.keep_card(jsonb, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION content.keep_card(jsonb, timestamptz) TO writ_enforcement;

-- What is known of an item, with the version that was seen last; null where it was never looked up.
DROP FUNCTION content.item_fact(text);
CREATE FUNCTION content.item_fact(item text) RETURNS TABLE (account_id text, published_at timestamptz, version text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT i.account_id, i.published_at, (SELECT c.version FROM content.card c WHERE c.item_id = i.id ORDER BY c.looked_up_at DESC, c.version LIMIT 1)
    FROM content.item i WHERE i.id = item
$$;
REVOKE EXECUTE ON FUNCTION content.item_fact(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION content.item_fact(text) TO writ_enforcement, writ_orders;

DROP FUNCTION content.item_facts(text[]);
CREATE FUNCTION content.item_facts(items text[]) RETURNS TABLE (id text, account_id text, published_at timestamptz, version text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT i.id, i.account_id, i.published_at, (SELECT c.version FROM content.card c WHERE c.item_id = i.id ORDER BY c.looked_up_at DESC, c.version LIMIT 1)
    FROM content.item i WHERE i.id = ANY (items)
$$;
REVOKE EXECUTE ON FUNCTION content.item_facts(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION content.item_facts(text[]) TO writ_enforcement;
