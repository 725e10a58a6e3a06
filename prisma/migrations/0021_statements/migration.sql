-- Several measures in one decision, each with an end of its own, and the statement of reasons with every field of the Transparency Database.

-- Null where that measure ends with the restriction, whose end is the last of them.
ALTER TABLE enforcement.restriction
  ADD COLUMN visibility_ends_at timestamptz,
  ADD COLUMN monetary_ends_at   timestamptz,
  ADD COLUMN provision_ends_at  timestamptz,
  ADD COLUMN account_ends_at    timestamptz,
  -- Whether it was told that the measure on visibility ended before the others did.
  ADD COLUMN visibility_ended   boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT restriction_measures_end CHECK (
    (visibility_ends_at IS NULL OR cardinality(visibility) > 0) AND (monetary_ends_at IS NULL OR monetary IS NOT NULL)
    AND (provision_ends_at IS NULL OR provision IS NOT NULL) AND (account_ends_at IS NULL OR account_decision IS NOT NULL)),
  ADD CONSTRAINT restriction_measures_period CHECK (
    least(visibility_ends_at, monetary_ends_at, provision_ends_at, account_ends_at) IS NULL
    OR (least(visibility_ends_at, monetary_ends_at, provision_ends_at, account_ends_at) > starts_at
        AND (ends_at IS NULL OR greatest(visibility_ends_at, monetary_ends_at, provision_ends_at, account_ends_at) < ends_at)));
CREATE INDEX restriction_to_ease ON enforcement.restriction (visibility_ends_at)
  WHERE state IN ('SCHEDULED', 'ACTIVE') AND visibility_ends_at IS NOT NULL AND NOT visibility_ended;
-- A person's own list, newest first.
CREATE INDEX restriction_of_account ON enforcement.restriction (account_id, decided_at DESC, id);

ALTER TABLE enforcement.statement_of_reasons
  ADD COLUMN account_type   text,
  ADD COLUMN content_id_ean text;

-- As before, and a measure on visibility that has an end of its own is in effect until then.
CREATE OR REPLACE FUNCTION enforcement.in_effect(items text[], at timestamptz)
RETURNS TABLE (item_id text, visibility text[], territories text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT r.item_id, r.visibility, r.territories FROM enforcement.restriction r
   WHERE r.item_id = ANY (items) AND r.state IN ('SCHEDULED', 'ACTIVE', 'ENDED')
     AND r.starts_at <= at AND (r.ends_at IS NULL OR r.ends_at > at) AND (r.visibility_ends_at IS NULL OR r.visibility_ends_at > at)
$$;

-- The names under which some accounts publish, which everybody may know: a statement of reasons may not hold them.
CREATE FUNCTION records.handles_of(accounts text[]) RETURNS TABLE (account_id text, handle text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT a.id, a.handle FROM records.account a WHERE a.id = ANY (accounts)
$$;
GRANT EXECUTE ON FUNCTION records.handles_of(text[]) TO writ_enforcement;
