-- The provision that gives the platform the time by which work is done; null where that is a mark of its own. A complaint about content that the
-- platform removed as terrorist, by a decision of its own, is answered within two weeks: Regulation (EU) 2021/784, Art. 10(2).
ALTER TABLE enforcement.work_item ADD COLUMN article text;
UPDATE enforcement.work_item w SET article = 'Regulation (EU) 2021/784, Art. 10(2)'
  FROM enforcement.complaint c
  JOIN enforcement.restriction r ON r.id = c.restriction_id
  JOIN enforcement.statement_of_reasons t ON t.id = r.statement_id
 WHERE w.kind = 'COMPLAINT' AND w.subject_id = c.id AND c.state = 'OPEN' AND 'KEYWORD_TERRORIST_CONTENT' = ANY (t.category_specification);
CREATE INDEX work_item_owed ON enforcement.work_item (id) WHERE kind = 'COMPLAINT' AND article IS NOT NULL;

-- As before. The six months of Regulation (EU) 2021/784, Art. 6(1), end with their last day, and that day moves from a weekend or a holiday: Regulation
-- (EEC, Euratom) No 1182/71, Art. 3. Holidays are not known here, so the end that is given counts if it is later by as much as days can be moved.
DROP FUNCTION content.seal_removed(text, bytea, bytea, timestamptz, bytea);
CREATE FUNCTION content.seal_removed(copy text, key bytea, wrapped_key bytea, at timestamptz, until timestamptz, proof bytea) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM sealing.require_proof(ARRAY['copy', copy, encode(key, 'hex'), encode(wrapped_key, 'hex')], proof);
  UPDATE content.removed c
     SET sealed = sealing.sealed(ARRAY[c.id, 'ITEM', c.item_id, c.account_id], c.said, key), wrapped = wrapped_key, said = NULL,
         sealed_at = least(seal_removed.at, public.present()),
         keep_until = greatest(c.keep_until, least(coalesce(seal_removed.until, c.keep_until), c.keep_until + interval '14 days'))
   WHERE c.id = copy AND c.said IS NOT NULL;
  RETURN FOUND;
END $$;
GRANT EXECUTE ON FUNCTION content.seal_removed(text, bytea, bytea, timestamptz, timestamptz, bytea) TO writ_orders;
