CREATE OR REPLACE FUNCTION content.keep_removed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
END $function$
;
