-- Notices, restrictions with their statements of reasons, complaints, and the queue in which people find them.
CREATE SCHEMA enforcement;
GRANT USAGE ON SCHEMA enforcement TO writ_enforcement, writ_content;

CREATE TYPE enforcement.restriction_state AS ENUM ('SCHEDULED', 'ACTIVE', 'LIFTED', 'REVERSED', 'ENDED');
CREATE TYPE enforcement.notice_state AS ENUM ('RECEIVED', 'ACTIONED', 'NOT_ACTIONED');
CREATE TYPE enforcement.complaint_state AS ENUM ('OPEN', 'UPHELD', 'PARTIALLY_REVERSED', 'REVERSED', 'OMITTED');
CREATE TYPE enforcement.work_kind AS ENUM ('NOTICE', 'COMPLAINT', 'ORDER');
CREATE TYPE enforcement.case_act AS ENUM ('NOTIFY', 'DECIDE_NOTICE', 'RESTRICT', 'LIFT', 'COMPLAIN', 'DECIDE_COMPLAINT');

CREATE TABLE enforcement.notice (
  id                text PRIMARY KEY,
  generation        int NOT NULL DEFAULT 0,
  state             enforcement.notice_state NOT NULL DEFAULT 'RECEIVED',
  item_id           text NOT NULL,
  author_account_id text NOT NULL,
  category          text NOT NULL,
  explanation       text NOT NULL,
  notifier_name     text,
  notifier_email    text,
  notifier_issuer   text,
  notifier_subject  text,
  submitted_at      timestamptz NOT NULL,
  decided_at        timestamptz,
  decided_by        text,
  reason            text,
  CONSTRAINT notice_decided CHECK ((state = 'RECEIVED') = (decided_at IS NULL))
);
CREATE INDEX notice_by_item ON enforcement.notice (item_id);

-- The statement of reasons, field for field the DSA Transparency Database's (v2): Regulation (EU) 2022/2065, Art. 17.
CREATE TABLE enforcement.statement_of_reasons (
  id                                text PRIMARY KEY,
  decision_ground                   text NOT NULL,
  decision_ground_reference_url     text,
  illegal_content_legal_ground      text,
  illegal_content_explanation       text,
  incompatible_content_ground       text,
  incompatible_content_explanation  text,
  incompatible_content_illegal      boolean,
  content_type                      text[] NOT NULL,
  content_type_other                text,
  category                          text NOT NULL,
  category_addition                 text[] NOT NULL DEFAULT '{}',
  category_specification            text[] NOT NULL DEFAULT '{}',
  category_specification_other      text,
  content_language                  text,
  content_date                      date NOT NULL,
  application_date                  date NOT NULL,
  decision_facts                    text NOT NULL,
  source_type                       text NOT NULL,
  source_identity                   text,
  automated_detection               boolean NOT NULL,
  automated_decision                text NOT NULL,
  puid                              text NOT NULL UNIQUE
);

-- Exactly one of item and account is the subject; a statement is missing exactly when an order is behind it (Art. 17(5)).
CREATE TABLE enforcement.restriction (
  id                text PRIMARY KEY,
  generation        int NOT NULL DEFAULT 0,
  state             enforcement.restriction_state NOT NULL,
  item_id           text,
  account_id        text NOT NULL,
  visibility        text[] NOT NULL DEFAULT '{}',
  visibility_other  text,
  monetary          text,
  monetary_other    text,
  provision         text,
  account_decision  text,
  territories       text[] NOT NULL,
  starts_at         timestamptz NOT NULL,
  ends_at           timestamptz,
  statement_id      text UNIQUE REFERENCES enforcement.statement_of_reasons (id),
  order_id          text,
  notice_id         text REFERENCES enforcement.notice (id),
  decided_by        text NOT NULL,
  decided_at        timestamptz NOT NULL,
  closed_at         timestamptz,
  close_reason      text,
  CONSTRAINT restriction_reasons CHECK ((statement_id IS NULL) = (order_id IS NOT NULL)),
  CONSTRAINT restriction_decides CHECK (cardinality(visibility) > 0 OR monetary IS NOT NULL OR provision IS NOT NULL OR account_decision IS NOT NULL),
  CONSTRAINT restriction_period CHECK (ends_at IS NULL OR starts_at < ends_at),
  CONSTRAINT restriction_somewhere CHECK (cardinality(territories) > 0)
);
CREATE INDEX restriction_by_item ON enforcement.restriction (item_id) WHERE item_id IS NOT NULL;
CREATE INDEX restriction_by_account ON enforcement.restriction (account_id);
-- What the clock has yet to begin and to end.
CREATE INDEX restriction_to_begin ON enforcement.restriction (starts_at) WHERE state = 'SCHEDULED';
CREATE INDEX restriction_to_end ON enforcement.restriction (ends_at) WHERE state IN ('SCHEDULED', 'ACTIVE') AND ends_at IS NOT NULL;

CREATE TABLE enforcement.complaint (
  id             text PRIMARY KEY,
  generation     int NOT NULL DEFAULT 0,
  state          enforcement.complaint_state NOT NULL DEFAULT 'OPEN',
  restriction_id text REFERENCES enforcement.restriction (id),
  notice_id      text REFERENCES enforcement.notice (id),
  account_id     text,
  filed_issuer   text NOT NULL,
  filed_subject  text NOT NULL,
  explanation    text NOT NULL,
  filed_at       timestamptz NOT NULL,
  decided_at     timestamptz,
  decided_by     text,
  reason         text,
  CONSTRAINT complaint_subject CHECK (num_nonnulls(restriction_id, notice_id) = 1),
  CONSTRAINT complaint_decided CHECK ((state = 'OPEN') = (decided_at IS NULL))
);
CREATE INDEX complaint_by_restriction ON enforcement.complaint (restriction_id);
CREATE UNIQUE INDEX complaint_open_once ON enforcement.complaint (restriction_id, notice_id) NULLS NOT DISTINCT WHERE state = 'OPEN';

CREATE TABLE enforcement.work_item (
  id             text PRIMARY KEY,
  kind           enforcement.work_kind NOT NULL,
  subject_id     text NOT NULL,
  account_id     text,
  opened_at      timestamptz NOT NULL DEFAULT now(),
  due_at         timestamptz,
  claimed_by     text,
  claim_ends_at  timestamptz,
  closed_at      timestamptz,
  CONSTRAINT work_item_claim CHECK ((claimed_by IS NULL) = (claim_ends_at IS NULL)),
  UNIQUE (kind, subject_id)
);
CREATE INDEX work_item_open ON enforcement.work_item (due_at, id) WHERE closed_at IS NULL;

-- Who took part in a case, for good: whatever is reopened or changed later, they don't judge it again (Art. 20). A case is named by its
-- notice, or by the restriction that no notice led to.
CREATE TABLE enforcement.case_participant (
  case_id text NOT NULL,
  person  text NOT NULL,
  act     enforcement.case_act NOT NULL,
  at      timestamptz NOT NULL,
  PRIMARY KEY (case_id, person, act, at)
);

-- Each change of what readers get, written in the transaction of the change, in order.
CREATE TABLE enforcement.outbox (
  sequence    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id    uuid NOT NULL UNIQUE,
  type        text NOT NULL,
  body        jsonb NOT NULL,
  occurred_at timestamptz NOT NULL DEFAULT now()
);

GRANT SELECT, INSERT, UPDATE ON enforcement.notice, enforcement.restriction, enforcement.complaint, enforcement.work_item TO writ_enforcement;
GRANT SELECT, INSERT ON enforcement.statement_of_reasons, enforcement.case_participant, enforcement.outbox TO writ_enforcement;

-- The restrictions in effect on some items at an instant: by their period alone, wherever the clock's own writing has come to. A territory
-- of 'WORLD' is everywhere.
CREATE FUNCTION enforcement.in_effect(items text[], at timestamptz)
RETURNS TABLE (item_id text, visibility text[], territories text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT r.item_id, r.visibility, r.territories FROM enforcement.restriction r
   WHERE r.item_id = ANY (items) AND r.state IN ('SCHEDULED', 'ACTIVE', 'ENDED')
     AND r.starts_at <= at AND (r.ends_at IS NULL OR r.ends_at > at)
$$;
GRANT EXECUTE ON FUNCTION enforcement.in_effect(text[], timestamptz) TO writ_enforcement;

-- Which of some items a reader in `territory` doesn't get to read; a reader whose territory is unknown gets what is open everywhere.
CREATE FUNCTION enforcement.withheld(items text[], territory text, at timestamptz) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT DISTINCT e.item_id FROM enforcement.in_effect(items, at) e
   WHERE e.visibility && ARRAY['DECISION_VISIBILITY_CONTENT_REMOVED', 'DECISION_VISIBILITY_CONTENT_DISABLED']
     AND (territory IS NULL OR territory = ANY (e.territories) OR 'WORLD' = ANY (e.territories))
$$;
GRANT EXECUTE ON FUNCTION enforcement.withheld(text[], text, timestamptz) TO writ_content;
