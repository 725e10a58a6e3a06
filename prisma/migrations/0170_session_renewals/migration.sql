-- expand: a console session outlives its token, ends when nobody uses it, and is found by the issuer's own session
-- What the issuer renews is beside what it gave first: a gateway of the version before reads its own columns, and there a session ends with its first token.
ALTER TABLE console.session
  -- A salt, and under AES-256-GCM by a key made from it and from the cookie: the access token that counts now, and the refresh token. Null where the issuer gives none.
  ADD COLUMN renewal        bytea CHECK (octet_length(renewal) BETWEEN 32 AND 32768),
  -- When it ends unless it is used before.
  ADD COLUMN idle_at        timestamptz,
  -- Digest of the issuer and of what it calls its own session with this browser: what its back-channel logout names.
  ADD COLUMN issuer_session bytea CHECK (octet_length(issuer_session) = 32);
CREATE INDEX session_of_issuer ON console.session (issuer_session) WHERE issuer_session IS NOT NULL;

GRANT SELECT (renewal, idle_at, issuer_session), INSERT (renewal, idle_at, issuer_session), UPDATE (renewal, idle_at) ON console.session TO writ_log;
