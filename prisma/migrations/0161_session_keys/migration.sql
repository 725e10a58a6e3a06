-- expand: the key that the token of a console session is bound to
-- Sealed by itself, under a key of its own made from the cookie: a gateway of the version before reads its own column and goes on.
ALTER TABLE console.session ADD COLUMN sealed_key bytea CHECK (octet_length(sealed_key) <= 1024);

GRANT SELECT (sealed_key), INSERT (sealed_key) ON console.session TO writ_log;
