-- An import writes what its lines say over what was there, and deletes what they say is gone.

-- Which rows the import that runs names. It is filled and emptied in that import's transaction: no other session ever sees a row of it.
CREATE SCHEMA importing;
CREATE TABLE importing.line (
  -- The type of the line; or 'account as a whole', of an account whose records the import reaches without naming each.
  type       text NOT NULL,
  key        text NOT NULL,
  -- Where it stands in the file.
  number     bigint NOT NULL,
  -- The account that it writes to.
  account_id text,
  PRIMARY KEY (type, key)
);

-- The owner, who otherwise reads and changes no record, reaches the rows that the running import names. Sessions of other roles, whose functions
-- run as the owner, look no line up.
CREATE POLICY importing ON records.subscriber TO writ_owner USING (session_user = 'writ_owner' AND coalesce(
  (SELECT true FROM importing.line l WHERE l.type = 'account' AND l.key = subscriber.account_id),
  (SELECT true FROM importing.line l WHERE l.type = 'account as a whole' AND l.key = subscriber.account_id), false));
CREATE POLICY importing ON records.identification TO writ_owner USING (session_user = 'writ_owner' AND coalesce(
  (SELECT true FROM importing.line l WHERE l.type = 'identification' AND l.key = identification.id),
  (SELECT true FROM importing.line l WHERE l.type = 'account as a whole' AND l.key = identification.account_id), false));
CREATE POLICY importing ON records.traffic TO writ_owner USING (session_user = 'writ_owner' AND coalesce(
  (SELECT true FROM importing.line l WHERE l.type = 'traffic' AND l.key = traffic.id),
  (SELECT true FROM importing.line l WHERE l.type = 'account as a whole' AND l.key = traffic.account_id), false));
CREATE POLICY importing ON content.message TO writ_owner USING (session_user = 'writ_owner' AND coalesce(
  (SELECT true FROM importing.line l WHERE l.type = 'message' AND l.key = message.id),
  (SELECT true FROM importing.line l WHERE l.type = 'account as a whole' AND l.key = message.account_id), false));

-- Since when an account is deleted. Its row stays, for the answers and decisions of others that refer to it.
ALTER TABLE records.account ADD COLUMN deleted_at timestamptz;

-- Whether the account's own line gives the identifier, and not only a record of an address or a device. What was imported before doesn't say: addresses
-- come from records, everything else may come from the line.
ALTER TABLE records.identifier ADD COLUMN by_account boolean NOT NULL DEFAULT true;
UPDATE records.identifier SET by_account = false WHERE type IN ('IP_ADDRESS_TIME', 'IP_ADDRESS_PORT_TIME');
CREATE INDEX identifier_by_account ON records.identifier (account_id);
