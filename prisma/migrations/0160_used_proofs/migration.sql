-- expand: which proofs of tokens were used, for all replicas
-- A request with a bound token has a proof that counts once (RFC 9449, 11.1), at whatever gateway it is sent to. A row is a digest, and says neither who nor what.
-- Unlogged: what is lost in a crash is what was used within the last minute and a half, and no backup has one.
CREATE UNLOGGED TABLE console.used_proof (
  -- SHA-256 of the thumbprint of the key and the id of the proof.
  id         bytea NOT NULL PRIMARY KEY CHECK (octet_length(id) = 32),
  -- When the proof is too old to be accepted anywhere.
  expires_at timestamptz NOT NULL
);
CREATE INDEX used_proof_end ON console.used_proof (expires_at);

GRANT SELECT (id, expires_at), INSERT (id, expires_at), DELETE ON console.used_proof TO writ_log;
