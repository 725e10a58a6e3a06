CREATE OR REPLACE FUNCTION content.keep_card(answer text, signature text, of_version text, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
END $function$
;
