-- expand: two tables, functions of their own, and end_keeping deletes from the tables
-- Files that come with a notice (Regulation (EU) 2022/2065, Art. 16(2)(a), "sufficiently substantiated"): screenshots and documents. They are sealed by the process under a key
-- that the database does not have, each under one of its own; they come with their notice, never later, and end with its words.
CREATE TABLE enforcement.notice_file (
  notice_id text NOT NULL REFERENCES enforcement.notice (id),
  file      bytea NOT NULL CHECK (octet_length(file) = 32),
  place     integer NOT NULL CHECK (place BETWEEN 0 AND 2),
  bytes     integer NOT NULL CHECK (bytes BETWEEN 1 AND 4194304),
  kept_at   timestamptz NOT NULL,
  wrapped   bytea NOT NULL,
  sealed    bytea NOT NULL CHECK (octet_length(sealed) <= 4096),
  PRIMARY KEY (notice_id, file),
  CONSTRAINT notice_file_place UNIQUE (notice_id, place)
);
-- The bytes, in parts of at most 256 KiB, each sealed: an initialisation vector, padding and a code beside them.
CREATE TABLE enforcement.notice_file_part (
  notice_id text NOT NULL,
  file      bytea NOT NULL,
  part      integer NOT NULL CHECK (part BETWEEN 1 AND 16),
  sealed    bytea NOT NULL CHECK (octet_length(sealed) <= 262144 + 64),
  PRIMARY KEY (notice_id, file, part),
  CONSTRAINT notice_file_part_file FOREIGN KEY (notice_id, file) REFERENCES enforcement.notice_file (notice_id, file) ON DELETE CASCADE
);
ALTER TABLE enforcement.notice_file_part ALTER COLUMN sealed SET STORAGE EXTERNAL;

-- Keeps a file of a notice that this transaction has written, for a proof over it. False where there is no room: in all, and in one day, so that nobody fills the
-- disk and who tries takes the room of one day alone.
CREATE FUNCTION enforcement.keep_notice_file(notice text, file bytea, place integer, bytes integer, wrapped bytea, sealed bytea, parts bytea[], at timestamptz, most bigint,
                                             proof bytea)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  now CONSTANT timestamptz := least(keep_notice_file.at, public.present());
  taken bigint;
  of_day bigint;
BEGIN
  PERFORM sealing.require_proof(ARRAY['notice file', notice, encode(file, 'hex'), place::text, bytes::text, encode(sha256(wrapped), 'hex'), encode(sha256(sealed), 'hex'),
                                      encode(sha256((SELECT string_agg(p.sealed, ''::bytea ORDER BY p.part) FROM unnest(parts) WITH ORDINALITY AS p (sealed, part))), 'hex'), most::text], proof);
  IF NOT EXISTS (SELECT FROM enforcement.notice n WHERE n.id = notice AND n.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a file comes with its notice' USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT coalesce(sum(f.bytes), 0), coalesce(sum(f.bytes) FILTER (WHERE f.kept_at > now - interval '1 day'), 0) INTO taken, of_day FROM enforcement.notice_file f;
  IF taken + bytes > most OR of_day + bytes > most / 16 THEN
    RETURN false;
  END IF;
  INSERT INTO enforcement.notice_file VALUES (notice, file, place, bytes, now, wrapped, sealed);
  INSERT INTO enforcement.notice_file_part SELECT notice, keep_notice_file.file, p.part, p.sealed FROM unnest(parts) WITH ORDINALITY AS p (sealed, part);
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION enforcement.keep_notice_file(text, bytea, integer, integer, bytea, bytea, bytea[], timestamptz, bigint, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enforcement.keep_notice_file(text, bytea, integer, integer, bytea, bytea, bytea[], timestamptz, bigint, bytea) TO writ_enforcement;

-- What is kept of the files of a notice, sealed, for a proof.
CREATE FUNCTION enforcement.files_of_notice(notice text, proof bytea)
RETURNS TABLE (file bytea, bytes integer, wrapped bytea, sealed bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
  PERFORM sealing.require_proof(ARRAY['files of notice', files_of_notice.notice], files_of_notice.proof);
  RETURN QUERY SELECT f.file, f.bytes, f.wrapped, f.sealed FROM enforcement.notice_file f WHERE f.notice_id = files_of_notice.notice ORDER BY f.place;
END $$;
REVOKE ALL ON FUNCTION enforcement.files_of_notice(text, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enforcement.files_of_notice(text, bytea) TO writ_enforcement;

-- The sealed parts of one of them, for a proof.
CREATE FUNCTION enforcement.parts_of_notice_file(notice text, file bytea, proof bytea)
RETURNS TABLE (part integer, sealed bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
  PERFORM sealing.require_proof(ARRAY['notice file parts', parts_of_notice_file.notice, encode(parts_of_notice_file.file, 'hex')], parts_of_notice_file.proof);
  RETURN QUERY SELECT p.part, p.sealed FROM enforcement.notice_file_part p
                WHERE p.notice_id = parts_of_notice_file.notice AND p.file = parts_of_notice_file.file ORDER BY p.part;
END $$;
REVOKE ALL ON FUNCTION enforcement.parts_of_notice_file(text, bytea, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enforcement.parts_of_notice_file(text, bytea, bytea) TO writ_enforcement;

-- The files of a notice end with its words.
CREATE OR REPLACE FUNCTION enforcement.end_keeping(kind retention.kind, at timestamptz, most integer)
RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  now CONSTANT timestamptz := least(end_keeping.at, public.present());
  since CONSTANT timestamptz := retention.kept_since(end_keeping.kind, now);
  ended int := 0;
BEGIN
  CASE end_keeping.kind
  WHEN 'NOTICE' THEN
    WITH over AS (
      SELECT n.id FROM enforcement.notice n
       WHERE n.redacted_at IS NULL AND n.state <> 'RECEIVED' AND n.decided_at < since
         AND NOT EXISTS (SELECT FROM enforcement.complaint c LEFT JOIN enforcement.restriction r ON r.id = c.restriction_id
                          WHERE n.id IN (c.notice_id, r.notice_id) AND (c.state = 'OPEN' OR c.decided_at >= since))
         AND NOT EXISTS (SELECT FROM enforcement.dispute d LEFT JOIN enforcement.restriction r ON r.id = d.restriction_id
                          WHERE n.id IN (d.notice_id, r.notice_id) AND (d.state <> 'CLOSED' OR d.implemented_at >= since))
         AND NOT EXISTS (SELECT FROM enforcement.suspicion s WHERE s.notice_id = n.id AND s.state = 'PROPOSED')
         AND NOT EXISTS (SELECT FROM enforcement.misuse_measure m WHERE m.notice_id = n.id AND m.lifted_at IS NULL AND m.ends_at > now)
       ORDER BY n.decided_at LIMIT most FOR UPDATE OF n SKIP LOCKED),
    named AS (
      UPDATE enforcement.statement_of_reasons t SET source_identity = NULL, source_identity_reason = NULL
        FROM over JOIN enforcement.restriction r ON r.notice_id = over.id WHERE t.id = r.statement_id AND t.source_identity IS NOT NULL),
    gone AS (DELETE FROM enforcement.notice_file f USING over WHERE f.notice_id = over.id)
    UPDATE enforcement.notice n
       SET notifier_name = NULL, notifier_email = NULL, notifier_issuer = NULL, notifier_subject = NULL, notifier_hash = NULL,
           explanation = '[deleted]', reason = CASE WHEN n.reason IS NOT NULL THEN '[deleted]' END, redacted_at = now
      FROM over WHERE n.id = over.id;
  WHEN 'COMPLAINT' THEN
    UPDATE enforcement.complaint c
       SET explanation = '[deleted]', reason = CASE WHEN c.reason IS NOT NULL THEN '[deleted]' END, filed_issuer = NULL, filed_subject = NULL,
           redacted_at = now
      FROM (SELECT o.id FROM enforcement.complaint o
             WHERE o.redacted_at IS NULL AND o.state <> 'OPEN' AND o.decided_at < since
               AND NOT EXISTS (SELECT FROM orders.duty d WHERE d.cause = 'complaint ' || o.id AND d.state <> 'DONE')
               AND NOT EXISTS (SELECT FROM enforcement.dispute d
                                WHERE (d.state <> 'CLOSED' OR d.implemented_at >= since)
                                  AND (d.restriction_id = o.restriction_id OR d.notice_id = o.notice_id))
             ORDER BY o.decided_at LIMIT most FOR UPDATE SKIP LOCKED) over
     WHERE c.id = over.id;
  WHEN 'SUSPICION' THEN
    UPDATE enforcement.suspicion s
       SET explanation = '[deleted]', account_id = NULL, account_handle = NULL, item_title = NULL, item_text = NULL, item_url = NULL,
           item_published_at = NULL, fields = '{}', proof = NULL, drop_reason = CASE WHEN s.drop_reason IS NOT NULL THEN '[deleted]' END, redacted_at = now
      FROM (SELECT o.id FROM enforcement.suspicion o WHERE o.redacted_at IS NULL AND o.state <> 'PROPOSED' AND o.decided_at < since
               AND (o.state <> 'SENT' OR o.hand_to IS NULL OR o.handed_at IS NOT NULL)
             ORDER BY o.decided_at LIMIT most FOR UPDATE SKIP LOCKED) over
     WHERE s.id = over.id;
  WHEN 'LETTER' THEN
    DELETE FROM enforcement.letter l
     USING (SELECT o.id FROM enforcement.letter o WHERE o.kind NOT IN ('STATEMENT', 'NOTICE_DECIDED') AND o.mailed_at < since
             ORDER BY o.mailed_at LIMIT most FOR UPDATE SKIP LOCKED) over
     WHERE l.id = over.id;
  WHEN 'DISPUTE' THEN
    UPDATE enforcement.dispute d
       SET reference = '[deleted]', outcome_text = '[deleted]', implementation = '[deleted]', redacted_at = now
      FROM (SELECT o.id FROM enforcement.dispute o WHERE o.redacted_at IS NULL AND o.state = 'CLOSED' AND o.implemented_at < since
             ORDER BY o.implemented_at LIMIT most FOR UPDATE SKIP LOCKED) over
     WHERE d.id = over.id;
  WHEN 'COORDINATOR_REPORT' THEN
    UPDATE enforcement.coordinator_report r SET explanation = '[deleted]', redacted_at = now
      FROM (SELECT o.id FROM enforcement.coordinator_report o WHERE o.redacted_at IS NULL AND o.informed_at < since
             ORDER BY o.informed_at LIMIT most FOR UPDATE SKIP LOCKED) over
     WHERE r.id = over.id;
  WHEN 'ERASURE_REQUEST' THEN
    UPDATE enforcement.erasure_request r
       SET explanation = '[deleted]', reason = '[deleted]', extension = CASE WHEN r.extension IS NOT NULL THEN '[deleted]' END,
           name = NULL, email = NULL, asked_issuer = NULL, asked_subject = NULL, redacted_at = now
      FROM (SELECT o.id FROM enforcement.erasure_request o WHERE o.redacted_at IS NULL AND o.answered_at < since
             ORDER BY o.answered_at LIMIT most FOR UPDATE SKIP LOCKED) over
     WHERE r.id = over.id;
  END CASE;
  GET DIAGNOSTICS ended = ROW_COUNT;
  RETURN ended;
END $$;
