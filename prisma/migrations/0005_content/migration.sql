-- Published items, which anybody may read, and private messages, which are records and reached only under a grant.
CREATE SCHEMA content;
GRANT USAGE ON SCHEMA content TO writ_content, writ_enforcement;

CREATE TABLE content.item (
  id           text PRIMARY KEY,
  account_id   text NOT NULL REFERENCES records.account (id),
  thread_id    text NOT NULL,
  published_at timestamptz NOT NULL,
  recorded_at  timestamptz NOT NULL DEFAULT now(),
  title        text,
  text         text,
  language     text,
  in_reply_to  text
);
CREATE INDEX item_by_time ON content.item (published_at, id);
CREATE INDEX item_by_thread ON content.item (thread_id, published_at, id);
CREATE INDEX item_by_account ON content.item (account_id, published_at, id);

CREATE TABLE content.message (
  id              text PRIMARY KEY,
  account_id      text NOT NULL REFERENCES records.account (id),
  at              timestamptz NOT NULL,
  recorded_at     timestamptz NOT NULL DEFAULT now(),
  from_identifier text NOT NULL,
  to_identifiers  text[] NOT NULL DEFAULT '{}',
  subject         text,
  text            text
);
CREATE INDEX message_by_time ON content.message (account_id, at, id);

ALTER TABLE content.message ENABLE ROW LEVEL SECURITY;
ALTER TABLE content.message FORCE ROW LEVEL SECURITY;
CREATE POLICY under_grant ON content.message FOR SELECT TO writ_content
  USING (orders.in_scope((SELECT orders.granted_scopes('CONTENT')), account_id, at, recorded_at));
CREATE POLICY import ON content.message FOR INSERT TO writ_owner WITH CHECK (true);

GRANT SELECT ON content.item, content.message TO writ_content;

-- Who published an item and when, or no row when there is no such item. `enforcement` asks it before it restricts or opens a notice.
CREATE FUNCTION content.item_fact(item text) RETURNS TABLE (account_id text, published_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT i.account_id, i.published_at FROM content.item i WHERE i.id = item
$$;
GRANT EXECUTE ON FUNCTION content.item_fact(text) TO writ_enforcement;
