-- Checkpoints of several epochs: each says in its first line, `<host>/log/<epoch>`, of which it is. A new epoch carries the
-- entries of the one before, so that one size may be signed in both.
ALTER TABLE log.log_checkpoint
  ADD COLUMN epoch int NOT NULL GENERATED ALWAYS AS (substring(note FROM '^[^\n]*/log/([0-9]+)\n')::int) STORED;
ALTER TABLE log.log_checkpoint DROP CONSTRAINT log_checkpoint_pkey;
ALTER TABLE log.log_checkpoint ADD PRIMARY KEY (epoch, size);
