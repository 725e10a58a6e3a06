-- The access log: a tiled Merkle tree (C2SP tlog-tiles over RFC 6962 hashes) and its erasable private side.
CREATE SCHEMA log;
GRANT USAGE ON SCHEMA log TO writ_log, writ_orders, writ_enforcement, writ_audit;

-- The one head. Moved only with WHERE size = <old size>, inside the transaction that adds the entries.
CREATE TABLE log.log_head (
  one    int PRIMARY KEY DEFAULT 1,
  origin text NOT NULL,
  size   bigint NOT NULL,
  root   bytea NOT NULL,
  note   text NOT NULL,
  CONSTRAINT log_head_is_one CHECK (one = 1)
) WITH (fillfactor = 10);

CREATE TABLE log.log_entry (
  idx       bigint PRIMARY KEY,
  event_id  uuid NOT NULL UNIQUE,
  leaf_hash bytea NOT NULL,
  leaf      bytea NOT NULL
);

-- Full tiles of level 0 and up, 256 hashes each, and never changed.
CREATE TABLE log.log_tile (
  level smallint NOT NULL,
  n     bigint NOT NULL,
  data  bytea NOT NULL,
  PRIMARY KEY (level, n),
  CONSTRAINT log_tile_is_full CHECK (octet_length(data) = 8192)
);
ALTER TABLE log.log_tile ALTER COLUMN data SET STORAGE EXTERNAL;

-- The partial tiles of level 1 and up; level 0 is read from log_entry.
CREATE TABLE log.log_edge (
  level smallint PRIMARY KEY,
  data  bytea NOT NULL
);

-- Checkpoints that were published, each with the cosignatures that it had gathered.
CREATE TABLE log.log_checkpoint (
  size         bigint PRIMARY KEY,
  note         text NOT NULL,
  published_at timestamptz NOT NULL DEFAULT now()
);

-- The key of one subject's details, wrapped by the key-encryption key. Destroyed for good when the subject is erased.
CREATE TABLE log.subject_key (
  subject_id   text NOT NULL,
  version      int NOT NULL,
  wrapped      bytea,
  destroyed_at timestamptz,
  PRIMARY KEY (subject_id, version),
  CONSTRAINT subject_key_or_gone CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
);

-- Values and salts of an entry's fields, all that are kept under one subject's key sealed together, and by field the commitment to each.
CREATE TABLE log.log_detail (
  idx         bigint NOT NULL REFERENCES log.log_entry (idx),
  subject_id  text NOT NULL,
  version     int NOT NULL,
  fields_ct   bytea NOT NULL,
  commitments jsonb NOT NULL,
  PRIMARY KEY (idx, subject_id)
);
ALTER TABLE log.log_detail ALTER COLUMN fields_ct SET STORAGE EXTERNAL;

-- Finds the entries about a subject by a blind index; deletable.
CREATE TABLE log.log_subject (
  subject_bidx bytea NOT NULL,
  idx          bigint NOT NULL REFERENCES log.log_entry (idx),
  PRIMARY KEY (subject_bidx, idx)
);

-- Events of changes, written in the transaction of the change and removed by the transaction that appends them.
CREATE TABLE log.log_pending (
  event_id   uuid PRIMARY KEY,
  draft      jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE FUNCTION log.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the access log is append-only: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON log.log_entry FOR EACH ROW EXECUTE FUNCTION log.refuse_change();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON log.log_entry FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON log.log_tile FOR EACH ROW EXECUTE FUNCTION log.refuse_change();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON log.log_tile FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();

GRANT SELECT, INSERT ON log.log_entry, log.log_tile, log.log_checkpoint, log.log_detail, log.log_subject TO writ_log;
GRANT SELECT, INSERT, UPDATE ON log.log_head, log.log_edge, log.subject_key TO writ_log;
GRANT SELECT, INSERT, DELETE ON log.log_pending TO writ_log;
GRANT INSERT ON log.log_pending TO writ_orders, writ_enforcement, writ_audit;
GRANT SELECT ON log.log_head, log.log_entry, log.log_tile, log.log_edge, log.log_checkpoint TO writ_audit;
