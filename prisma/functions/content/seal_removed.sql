CREATE OR REPLACE FUNCTION content.seal_removed(copy text, key bytea, wrapped_key bytea, at timestamp with time zone, until timestamp with time zone, proof bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
END $function$
;
