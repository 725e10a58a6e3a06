-- The files of removed terrorist content are kept with it, sealed under the key of the copy, and gone with it: Regulation (EU) 2021/784, Art. 6. They are those
-- of the version that was removed, as its card describes them, and lie beside those of collections, under the id of the copy.
CREATE OR REPLACE FUNCTION content.keep_removed()
RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO content.removed (id, restriction_id, order_id, item_id, account_id, removed_at, keep_until, said)
  SELECT gen_random_uuid(), r.id, r.order_id, r.item_id, i.account_id, r.starts_at,
         ((r.starts_at AT TIME ZONE 'UTC') + interval '6 months') AT TIME ZONE 'UTC',
         jsonb_build_object('title', i.title, 'text', i.text, 'language', i.language, 'publishedAt', i.published_at, 'thread', i.thread_id,
                            'inReplyTo', i.in_reply_to, 'account', i.account_id,
                            'attachments', coalesce((SELECT c.attachments FROM content.card c WHERE c.item_id = i.id
                                                      ORDER BY (c.version IS NOT DISTINCT FROM r.item_version) DESC, c.looked_up_at DESC, c.version LIMIT 1), '[]'))
    FROM added r JOIN content.item i ON i.id = r.item_id
   WHERE r.visibility && ARRAY['DECISION_VISIBILITY_CONTENT_REMOVED', 'DECISION_VISIBILITY_CONTENT_DISABLED']
     AND EXISTS (SELECT FROM orders.legal_order o WHERE o.id = r.order_id AND o.kind = 'TCO_REMOVAL');
  RETURN NULL;
END $$;

-- A copy that is kept takes its files; one that is over loses them.
CREATE POLICY copying ON content.described_file FOR INSERT TO writ_owner WITH CHECK (preservation_id IN (SELECT c.id FROM content.removed c WHERE c.ended_at IS NULL));
CREATE POLICY copying ON content.preserved_file FOR INSERT TO writ_owner WITH CHECK (preservation_id IN (SELECT c.id FROM content.removed c WHERE c.ended_at IS NULL));
CREATE POLICY copying ON content.fetched_file FOR INSERT TO writ_owner WITH CHECK (preservation_id IN (SELECT c.id FROM content.removed c WHERE c.ended_at IS NULL));
CREATE POLICY copied ON content.described_file FOR SELECT TO writ_owner USING (preservation_id IN (SELECT c.id FROM content.removed c));
CREATE POLICY copied ON content.preserved_file FOR SELECT TO writ_owner USING (preservation_id IN (SELECT c.id FROM content.removed c));
CREATE POLICY copied ON content.fetched_file FOR SELECT TO writ_owner USING (preservation_id IN (SELECT c.id FROM content.removed c));
CREATE POLICY copying_again ON content.preserved_file FOR DELETE TO writ_owner USING (preservation_id IN (SELECT c.id FROM content.removed c WHERE c.ended_at IS NULL)
  AND NOT EXISTS (SELECT FROM content.fetched_file f WHERE f.preservation_id = preserved_file.preservation_id AND f.file = preserved_file.file));
CREATE POLICY copy_over ON content.described_file FOR DELETE TO writ_owner USING (preservation_id IN (SELECT c.id FROM content.removed c WHERE c.ended_at IS NOT NULL));
CREATE POLICY copy_over ON content.preserved_file FOR DELETE TO writ_owner USING (preservation_id IN (SELECT c.id FROM content.removed c WHERE c.ended_at IS NOT NULL));
CREATE POLICY copy_over ON content.fetched_file FOR DELETE TO writ_owner USING (preservation_id IN (SELECT c.id FROM content.removed c WHERE c.ended_at IS NOT NULL));

-- A file is kept of what a line of the collection, or the copy, describes, while that is still to be taken or is kept.
CREATE OR REPLACE FUNCTION content.require_described(snapshot text, file bytea)
RETURNS void LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM content.removed c WHERE c.id = snapshot AND c.ended_at IS NULL) THEN
    PERFORM orders.preserved_order(snapshot);
  END IF;
  IF NOT EXISTS (SELECT FROM content.described_file d WHERE d.preservation_id = snapshot AND d.file = require_described.file) THEN
    RAISE EXCEPTION 'no line of the collection describes this file' USING ERRCODE = 'WC002';
  END IF;
  IF EXISTS (SELECT FROM content.fetched_file f WHERE f.preservation_id = snapshot AND f.file = require_described.file) THEN
    RAISE EXCEPTION 'this file is done' USING ERRCODE = 'insufficient_privilege';
  END IF;
END $$;

CREATE OR REPLACE FUNCTION content.seal_removed(copy text, key bytea, wrapped_key bytea, at timestamptz, until timestamptz, proof bytea)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM sealing.require_proof(ARRAY['copy', copy, encode(key, 'hex'), encode(wrapped_key, 'hex')], proof);
  INSERT INTO content.described_file
  SELECT DISTINCT ON (f.file) c.id, f.file, 'ITEM', c.item_id, c.account_id, c.removed_at, c.removed_at,
         sealing.sealed(ARRAY[c.id, 'FILE', encode(f.file, 'hex')], jsonb_build_object('sha256', a.said->'sha256', 'bytes', a.said->'bytes'), seal_removed.key)
    FROM content.removed c
    CROSS JOIN LATERAL jsonb_array_elements(CASE jsonb_typeof(c.said->'attachments') WHEN 'array' THEN c.said->'attachments' END) AS a (said)
    CROSS JOIN LATERAL (SELECT content.file_name(a.said->>'sha256', seal_removed.key) AS file) f
   WHERE c.id = copy AND c.said IS NOT NULL AND c.ended_at IS NULL;
  UPDATE content.removed c
     SET sealed = sealing.sealed(ARRAY[c.id, 'ITEM', c.item_id, c.account_id], c.said, key), wrapped = wrapped_key, said = NULL,
         sealed_at = least(seal_removed.at, public.present()),
         keep_until = greatest(c.keep_until, least(coalesce(seal_removed.until, c.keep_until), c.keep_until + interval '14 days'))
   WHERE c.id = copy AND c.said IS NOT NULL;
  RETURN FOUND;
END $$;

CREATE OR REPLACE FUNCTION content.end_removed(copy text, at timestamptz)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  known timestamptz := least(end_removed.at, public.present());
BEGIN
  UPDATE content.removed c SET said = NULL, sealed = NULL, wrapped = NULL, ended_at = known
   WHERE c.id = copy AND c.ended_at IS NULL AND (c.keep_until <= known OR (c.order_id IS NULL AND c.longer = '[]'));
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  DELETE FROM content.preserved_file p WHERE p.preservation_id = copy;
  DELETE FROM content.fetched_file f WHERE f.preservation_id = copy;
  DELETE FROM content.described_file d WHERE d.preservation_id = copy;
  RETURN true;
END $$;

-- Which copies have files that are still to be fetched.
CREATE FUNCTION content.copies_lacking_files()
RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.id FROM content.removed c
   WHERE c.ended_at IS NULL AND c.sealed_at IS NOT NULL
     AND EXISTS (SELECT FROM content.described_file d WHERE d.preservation_id = c.id
                    AND NOT EXISTS (SELECT FROM content.fetched_file f WHERE f.preservation_id = c.id AND f.file = d.file))
$$;
REVOKE EXECUTE ON FUNCTION content.copies_lacking_files() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION content.copies_lacking_files() TO writ_orders;

-- The wrapped key of a copy, for a proof: its files are sealed under it.
CREATE FUNCTION content.key_of_copy(copy text, proof bytea)
RETURNS bytea LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM sealing.require_proof(ARRAY['key of copy', copy], proof);
  RETURN (SELECT c.wrapped FROM content.removed c WHERE c.id = copy AND c.ended_at IS NULL);
END $$;
REVOKE EXECUTE ON FUNCTION content.key_of_copy(text, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION content.key_of_copy(text, bytea) TO writ_orders;

-- What withholds an item at the platform can destroy its files: it waits for those of a copy too.
CREATE OR REPLACE FUNCTION orders.awaits_collection(at timestamptz)
RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM orders.preservation p
     WHERE p.taken_at IS NULL AND p.ended_at IS NULL AND p.asked_at <= least(awaits_collection.at, public.present())
       AND NOT EXISTS (SELECT FROM orders.collection c WHERE c.preservation_id = p.id AND c.state = 'REFUSED' AND c.again_at IS NULL))
  OR EXISTS (
    SELECT FROM content.removed m
     WHERE m.ended_at IS NULL AND m.removed_at <= least(awaits_collection.at, public.present())
       AND CASE WHEN m.sealed_at IS NULL THEN jsonb_path_exists(m.said, '$.attachments[*]')
                ELSE EXISTS (SELECT FROM content.described_file d WHERE d.preservation_id = m.id
                                AND NOT EXISTS (SELECT FROM content.fetched_file f WHERE f.preservation_id = m.id AND f.file = d.file)) END)
$$;
