-- What is kept of terrorist content, and for how long: Regulation (EU) 2021/784, Art. 6. Only content that was removed as a result of a removal
-- order or of specific measures under Art. 5 is kept. No decision under Art. 5(4) is recorded here, so a category that staff choose for a
-- restriction of their own is no basis for a copy (Regulation (EU) 2016/679, Art. 5(1)(e)).
CREATE OR REPLACE FUNCTION content.keep_removed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO content.removed (id, restriction_id, order_id, item_id, account_id, removed_at, keep_until, said)
  SELECT gen_random_uuid(), r.id, r.order_id, r.item_id, i.account_id, r.starts_at,
         ((r.starts_at AT TIME ZONE 'UTC') + interval '6 months') AT TIME ZONE 'UTC',
         jsonb_build_object('title', i.title, 'text', i.text, 'language', i.language, 'publishedAt', i.published_at, 'thread', i.thread_id,
                            'inReplyTo', i.in_reply_to, 'account', i.account_id)
    FROM added r JOIN content.item i ON i.id = r.item_id
   WHERE r.visibility && ARRAY['DECISION_VISIBILITY_CONTENT_REMOVED', 'DECISION_VISIBILITY_CONTENT_DISABLED']
     AND EXISTS (SELECT FROM orders.legal_order o WHERE o.id = r.order_id AND o.kind = 'TCO_REMOVAL');
  RETURN NULL;
END $$;

-- A copy that no order is the reason for has no basis: its time is over at once, unless an authority or a court has asked for it since.
CREATE OR REPLACE FUNCTION content.end_removed(copy text, at timestamptz) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  known timestamptz := least(end_removed.at, public.present());
BEGIN
  UPDATE content.removed c SET said = NULL, sealed = NULL, wrapped = NULL, ended_at = known
   WHERE c.id = copy AND c.ended_at IS NULL AND (c.keep_until <= known OR (c.order_id IS NULL AND c.longer = '[]'));
  RETURN FOUND;
END $$;

-- Art. 6(2): a further specified period, which may be longer than six months. Ten years is no limit of the law: it keeps whoever has the
-- password of `orders` from storing a copy for good with one call.
CREATE OR REPLACE FUNCTION content.keep_removed_longer(copy text, until timestamptz, proceedings text, at timestamptz) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  known timestamptz := least(keep_removed_longer.at, public.present());
BEGIN
  UPDATE content.removed c
     SET keep_until = keep_removed_longer.until,
         longer = c.longer || jsonb_build_object('at', known, 'until', keep_removed_longer.until, 'proceedings', keep_removed_longer.proceedings)
   WHERE c.id = copy AND c.ended_at IS NULL AND c.keep_until > known AND c.keep_until < keep_removed_longer.until
     AND keep_removed_longer.until <= ((c.keep_until AT TIME ZONE 'UTC') + interval '10 years') AT TIME ZONE 'UTC';
  RETURN FOUND;
END $$;
