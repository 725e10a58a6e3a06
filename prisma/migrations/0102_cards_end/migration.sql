-- What was kept of an item goes when its matter is over, and the time for complaints with it (Regulation (EU) 2022/2065, Art. 20(1): six months; a month more, as
-- it runs from when somebody was informed): Regulation (EU) 2016/679, Art. 5(1)(e). Who published it and when stays, for the decisions that name the item. A card
-- that nothing came of goes as well. Of how many items it removed the cards.
CREATE FUNCTION content.forget_cards(at timestamptz, most integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  now CONSTANT timestamptz := least(forget_cards.at, public.present());
  since CONSTANT timestamptz := ((now AT TIME ZONE 'UTC') - interval '7 months') AT TIME ZONE 'UTC';
  over text[];
BEGIN
  over := ARRAY(
    SELECT i.id FROM content.item i
     WHERE i.id IN (SELECT c.item_id FROM content.card c)
       AND NOT EXISTS (SELECT FROM content.card c WHERE c.item_id = i.id AND c.looked_up_at >= since)
       AND NOT EXISTS (SELECT FROM enforcement.notice n WHERE n.item_id = i.id AND n.redacted_at IS NULL)
       AND NOT EXISTS (SELECT FROM enforcement.suspicion s WHERE s.item_id = i.id AND s.redacted_at IS NULL)
       AND NOT EXISTS (SELECT FROM orders.order_target t WHERE t.resolved = i.id)
       AND NOT EXISTS (
         SELECT FROM enforcement.restriction r
          WHERE r.item_id = i.id
            AND (r.state IN ('SCHEDULED', 'ACTIVE') OR coalesce(r.closed_at, r.ends_at, r.decided_at) >= since
              OR EXISTS (SELECT FROM enforcement.complaint k WHERE k.restriction_id = r.id AND (k.state = 'OPEN' OR k.decided_at >= since))
              OR EXISTS (SELECT FROM enforcement.dispute d WHERE d.restriction_id = r.id AND d.state <> 'CLOSED')))
     ORDER BY i.id LIMIT most FOR UPDATE OF i SKIP LOCKED);
  DELETE FROM content.card c WHERE c.item_id = ANY (over);
  UPDATE content.item i SET title = NULL, text = NULL, language = NULL WHERE i.id = ANY (over) AND i.looked_up_at IS NOT NULL;
  RETURN cardinality(over);
END $$;
REVOKE EXECUTE ON FUNCTION content.forget_cards(timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION content.forget_cards(timestamptz, integer) TO writ_enforcement;
