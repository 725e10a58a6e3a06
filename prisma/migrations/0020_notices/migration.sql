-- Notices as Regulation (EU) 2022/2065 has them, Art. 16; who gives them, Art. 22; misuse, Art. 23; suspicions of a crime, Art. 18; and the
-- letters that tell people of all of it.

CREATE TYPE enforcement.notice_source AS ENUM ('ARTICLE_16', 'TRUSTED_FLAGGER', 'STATE_ACTOR');
CREATE TYPE enforcement.flagger_state AS ENUM ('IN_FORCE', 'SUSPENDED', 'ENDED');

-- Trusted flaggers by what their tokens say: one person of an issuer, or everybody of an organisation that it vouches for.
CREATE TABLE enforcement.trusted_flagger (
  id           text PRIMARY KEY,
  generation   int NOT NULL DEFAULT 0,
  state        enforcement.flagger_state NOT NULL DEFAULT 'IN_FORCE',
  name         text NOT NULL,
  -- Of the Digital Services Coordinator that awarded the status.
  country      text NOT NULL,
  expertise    text[] NOT NULL,
  issuer       text NOT NULL,
  subject      text,
  organisation text,
  recorded_by  text NOT NULL,
  recorded_at  timestamptz NOT NULL,
  changed_by   text,
  changed_at   timestamptz,
  reason       text,
  CONSTRAINT trusted_flagger_recognised CHECK (num_nonnulls(subject, organisation) = 1),
  CONSTRAINT trusted_flagger_expert CHECK (cardinality(expertise) > 0),
  CONSTRAINT trusted_flagger_changed CHECK ((changed_by IS NULL) = (changed_at IS NULL))
);
CREATE UNIQUE INDEX trusted_flagger_once ON enforcement.trusted_flagger (issuer, subject, organisation) NULLS NOT DISTINCT WHERE state <> 'ENDED';
-- Every row here is born in its first state: what a later act says has no place in an INSERT.
GRANT SELECT, INSERT (id, name, country, expertise, issuer, subject, organisation, recorded_by, recorded_at)
  ON enforcement.trusted_flagger TO writ_enforcement;
GRANT UPDATE (generation, state, changed_by, changed_at, reason) ON enforcement.trusted_flagger TO writ_enforcement;

ALTER TABLE enforcement.notice
  ADD COLUMN keywords            text[] NOT NULL DEFAULT '{}',
  ADD COLUMN source              enforcement.notice_source NOT NULL DEFAULT 'ARTICLE_16',
  ADD COLUMN flagger_id          text REFERENCES enforcement.trusted_flagger (id),
  ADD COLUMN public_body_name    text,
  ADD COLUMN public_body_country text,
  -- Whether the body is an enrolled authority by the sender's token; otherwise the sender alone says so.
  ADD COLUMN public_body_recognised boolean NOT NULL DEFAULT false,
  -- SHA-256 of the code by which anybody who holds it follows the notice. The code itself is nowhere.
  ADD COLUMN receipt_hash        bytea UNIQUE,
  -- SHA-256 of the normalised e-mail address: by this a notifier who is not signed in is the same again.
  ADD COLUMN notifier_hash       bytea,
  ADD COLUMN automated_means     boolean NOT NULL DEFAULT false,
  ADD COLUMN unfounded           boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT notice_source_named CHECK (
    (source = 'STATE_ACTOR') = (public_body_name IS NOT NULL) AND (source <> 'TRUSTED_FLAGGER' OR flagger_id IS NOT NULL)
    AND (source <> 'ARTICLE_16' OR flagger_id IS NULL) AND (public_body_country IS NULL OR public_body_name IS NOT NULL)),
  ADD CONSTRAINT notice_body_recognised CHECK (NOT public_body_recognised OR public_body_name IS NOT NULL),
  ADD CONSTRAINT notice_unfounded CHECK (NOT unfounded OR state = 'NOT_ACTIONED');
CREATE INDEX notice_by_notifier ON enforcement.notice (notifier_issuer, notifier_subject) WHERE notifier_subject IS NOT NULL;
CREATE INDEX notice_by_address ON enforcement.notice (notifier_hash) WHERE notifier_hash IS NOT NULL;

-- Whether an organisation is an authority that was enrolled here, and no more than that: of an enrolment it gives nothing else.
CREATE FUNCTION orders.is_authority(wanted text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM orders.enrolment e WHERE e.organisation = wanted AND e.active_from IS NOT NULL AND e.state IN ('ENROLLED', 'SUSPENDED'))
$$;
GRANT EXECUTE ON FUNCTION orders.is_authority(text) TO writ_enforcement;

-- Whether a caller of the authority graph is answered: by the same terms as for orders, an enrolment that covers what is claimed, past its
-- waiting time, while the gate is open.
CREATE FUNCTION orders.is_admitted(token_issuer text, body text, land text, claimed text[], signs_as text, at timestamptz) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT NOT EXISTS (SELECT FROM orders.gate_closing c WHERE c.opened_at IS NULL)
     AND EXISTS (SELECT FROM orders.enrolment e
                  WHERE e.issuer = token_issuer AND e.organisation = body AND e.country = land AND e.state = 'ENROLLED'
                    AND e.active_from <= at AND claimed <@ e.roles AND signs_as = ANY (e.offices))
$$;
GRANT EXECUTE ON FUNCTION orders.is_admitted(text, text, text, text[], text, timestamptz) TO writ_enforcement;

-- How many items an account has published since an instant: a number, against which what was misuse is held.
CREATE FUNCTION content.items_since(account text, since timestamptz) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT count(*) FROM content.item i WHERE i.account_id = account AND i.published_at >= since
$$;
GRANT EXECUTE ON FUNCTION content.items_since(text, timestamptz) TO writ_enforcement;

CREATE TYPE enforcement.misuse_kind AS ENUM ('ILLEGAL_CONTENT', 'UNFOUNDED_NOTICES', 'UNFOUNDED_COMPLAINTS');
CREATE TYPE enforcement.misuse_step AS ENUM ('WARNING', 'SUSPENSION');

-- What was done about misuse: Art. 23. It is about a person who signs in, about an account, or about the e-mail address of a notifier who
-- does not sign in; a person and the address that they gave can stand together.
CREATE TABLE enforcement.misuse_measure (
  id             text PRIMARY KEY,
  generation     int NOT NULL DEFAULT 0,
  kind           enforcement.misuse_kind NOT NULL,
  step           enforcement.misuse_step NOT NULL,
  account_id     text,
  person         text,
  notifier_hash  bytea,
  -- The notice to whose address the letter goes; null where it goes to the account.
  notice_id      text REFERENCES enforcement.notice (id),
  -- What it rests on: ids of notices, complaints or restrictions, the oldest first, and how many of all that the person gave they are.
  acts           text[] NOT NULL,
  acts_in_all    int NOT NULL,
  newest_act_at  timestamptz NOT NULL,
  reason         text NOT NULL,
  decided_by     text NOT NULL,
  decided_at     timestamptz NOT NULL,
  ends_at        timestamptz,
  -- The restriction of the account that carries a suspension for illegal content out.
  restriction_id text REFERENCES enforcement.restriction (id),
  lifted_by      text,
  lifted_at      timestamptz,
  lift_reason    text,
  CONSTRAINT misuse_measure_of CHECK (num_nonnulls(account_id, person, notifier_hash) > 0),
  CONSTRAINT misuse_measure_rests CHECK (cardinality(acts) > 0 AND acts_in_all >= cardinality(acts) AND newest_act_at <= decided_at),
  CONSTRAINT misuse_measure_period CHECK ((step = 'SUSPENSION') = (ends_at IS NOT NULL) AND (ends_at IS NULL OR ends_at > decided_at)),
  CONSTRAINT misuse_measure_carried CHECK ((restriction_id IS NOT NULL) = (step = 'SUSPENSION' AND kind = 'ILLEGAL_CONTENT')),
  CONSTRAINT misuse_measure_lifted CHECK ((lifted_at IS NULL) = (lifted_by IS NULL) AND (lifted_at IS NULL) = (lift_reason IS NULL))
);
CREATE INDEX misuse_measure_by_person ON enforcement.misuse_measure (person) WHERE person IS NOT NULL;
CREATE INDEX misuse_measure_by_address ON enforcement.misuse_measure (notifier_hash) WHERE notifier_hash IS NOT NULL;
CREATE INDEX misuse_measure_by_account ON enforcement.misuse_measure (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX misuse_measure_newest ON enforcement.misuse_measure (decided_at, id);
GRANT SELECT, INSERT (id, kind, step, account_id, person, notifier_hash, notice_id, acts, acts_in_all, newest_act_at, reason, decided_by,
                      decided_at, ends_at, restriction_id) ON enforcement.misuse_measure TO writ_enforcement;
GRANT UPDATE (generation, lifted_by, lifted_at, lift_reason) ON enforcement.misuse_measure TO writ_enforcement;

CREATE TYPE enforcement.suspicion_state AS ENUM ('PROPOSED', 'SENT', 'DROPPED');

-- Suspicions of a crime that threatens somebody's life or safety: Art. 18. The item and the reasons, and nothing about who published it.
CREATE TABLE enforcement.suspicion (
  id          text PRIMARY KEY,
  generation  int NOT NULL DEFAULT 0,
  state       enforcement.suspicion_state NOT NULL DEFAULT 'PROPOSED',
  item_id     text NOT NULL,
  notice_id   text REFERENCES enforcement.notice (id),
  offence     text NOT NULL,
  explanation text NOT NULL,
  -- Whose authorities get it.
  country     text NOT NULL,
  -- Of exactly what is sent.
  digest      text NOT NULL,
  proposed_by text NOT NULL,
  proposed_at timestamptz NOT NULL,
  decided_by  text,
  decided_at  timestamptz,
  drop_reason text,
  CONSTRAINT suspicion_decided CHECK ((state = 'PROPOSED') = (decided_by IS NULL) AND (state = 'PROPOSED') = (decided_at IS NULL)),
  CONSTRAINT suspicion_by_two CHECK (decided_by IS DISTINCT FROM proposed_by),
  CONSTRAINT suspicion_dropped CHECK ((state = 'DROPPED') = (drop_reason IS NOT NULL))
);
CREATE INDEX suspicion_newest ON enforcement.suspicion (proposed_at, id);
CREATE INDEX suspicion_sent ON enforcement.suspicion (country, decided_at, id) WHERE state = 'SENT';
GRANT SELECT, INSERT (id, item_id, notice_id, offence, explanation, country, digest, proposed_by, proposed_at)
  ON enforcement.suspicion TO writ_enforcement;
GRANT UPDATE (generation, state, decided_by, decided_at, drop_reason) ON enforcement.suspicion TO writ_enforcement;

CREATE TYPE enforcement.letter_kind AS ENUM ('NOTICE_RECEIVED', 'NOTICE_DECIDED', 'STATEMENT', 'RESTRICTION_ENDED', 'COMPLAINT_DECIDED', 'WARNING', 'SUSPENSION');
CREATE TYPE enforcement.letter_outcome AS ENUM ('SENT', 'NO_ADDRESS', 'REFUSED');

-- Letters to people: to the address that a notice gives, or to an account, which is only told that there is news.
CREATE TABLE enforcement.letter (
  id          text PRIMARY KEY DEFAULT gen_random_uuid()::text,
  kind        enforcement.letter_kind NOT NULL,
  notice_id   text REFERENCES enforcement.notice (id),
  account_id  text,
  -- What it tells of: the notice, restriction, complaint or measure.
  about       text NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- Until when a sender has it; one that dies leaves it to the next.
  taken_until timestamptz,
  attempts    int NOT NULL DEFAULT 0,
  mailed_at   timestamptz,
  outcome     enforcement.letter_outcome,
  CONSTRAINT letter_to CHECK (num_nonnulls(notice_id, account_id) = 1),
  CONSTRAINT letter_mailed CHECK ((mailed_at IS NULL) = (outcome IS NULL))
);
-- Anybody can make confirmations wait in any number: they go last.
CREATE INDEX letter_unsent ON enforcement.letter ((kind = 'NOTICE_RECEIVED'), created_at, id) WHERE mailed_at IS NULL;
CREATE INDEX letter_unsent_of_account ON enforcement.letter (account_id) WHERE mailed_at IS NULL AND account_id IS NOT NULL;
-- Rows are written by the triggers below alone: no path, single or in bulk, can forget one, and none can make one up.
GRANT SELECT ON enforcement.letter TO writ_enforcement;
GRANT UPDATE (taken_until, attempts, mailed_at, outcome) ON enforcement.letter TO writ_enforcement;

-- A notifier is written to at the address of the notice. One about child sexual abuse may have none: then to the account of who signed in.
-- Nobody has checked that the address is theirs: within a day it gets ten confirmations at most, and every notice is confirmed where it is given.
CREATE FUNCTION enforcement.letter_of_notice() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO enforcement.letter (kind, notice_id, account_id, about)
  SELECT 'NOTICE_RECEIVED', CASE WHEN n.notifier_email IS NOT NULL THEN n.id END, CASE WHEN n.notifier_email IS NULL THEN n.account END, n.id
    FROM (SELECT c.*, records.account_of_holder(c.notifier_issuer, c.notifier_subject) AS account FROM changed c) n
   WHERE (n.notifier_email IS NOT NULL OR n.account IS NOT NULL)
     AND (n.flagger_id IS NOT NULL OR n.notifier_hash IS NULL
          OR (SELECT count(*) FROM (SELECT FROM enforcement.notice o JOIN enforcement.letter l ON l.notice_id = o.id AND l.kind = 'NOTICE_RECEIVED'
                                     WHERE o.notifier_hash = n.notifier_hash AND o.submitted_at > n.submitted_at - interval '1 day' LIMIT 10) sent) < 10);
  RETURN NULL;
END $$;
CREATE TRIGGER letter_of_notice AFTER INSERT ON enforcement.notice
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION enforcement.letter_of_notice();

CREATE FUNCTION enforcement.letter_of_decided_notice() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO enforcement.letter (kind, notice_id, account_id, about)
  SELECT 'NOTICE_DECIDED', CASE WHEN n.notifier_email IS NOT NULL THEN n.id END, CASE WHEN n.notifier_email IS NULL THEN n.account END, n.id
    FROM (SELECT c.*, records.account_of_holder(c.notifier_issuer, c.notifier_subject) AS account
            FROM changed c JOIN before b ON b.id = c.id WHERE b.state = 'RECEIVED' AND c.state <> 'RECEIVED') n
   WHERE n.notifier_email IS NOT NULL OR n.account IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER letter_of_decided_notice AFTER UPDATE ON enforcement.notice
  REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION enforcement.letter_of_decided_notice();

-- Of what an order is behind, the person is told by `orders`, when no silence holds it back: here it is left out.
CREATE FUNCTION enforcement.letter_of_statement() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO enforcement.letter (kind, account_id, about)
  SELECT 'STATEMENT', c.account_id, c.id FROM changed c WHERE c.statement_id IS NOT NULL AND c.order_id IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER letter_of_statement AFTER INSERT ON enforcement.restriction
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION enforcement.letter_of_statement();

CREATE FUNCTION enforcement.letter_of_ended_restriction() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO enforcement.letter (kind, account_id, about)
  SELECT 'RESTRICTION_ENDED', c.account_id, c.id FROM changed c JOIN before b ON b.id = c.id
   WHERE c.order_id IS NULL AND b.state IN ('SCHEDULED', 'ACTIVE') AND c.state IN ('LIFTED', 'REVERSED', 'ENDED');
  RETURN NULL;
END $$;
CREATE TRIGGER letter_of_ended_restriction AFTER UPDATE ON enforcement.restriction
  REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION enforcement.letter_of_ended_restriction();

CREATE FUNCTION enforcement.letter_of_decided_complaint() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO enforcement.letter (kind, account_id, about)
  SELECT 'COMPLAINT_DECIDED', d.account, d.id
    FROM (SELECT c.id, coalesce(records.account_of_holder(c.filed_issuer, c.filed_subject), c.account_id) AS account
            FROM changed c JOIN before b ON b.id = c.id WHERE b.state = 'OPEN' AND c.state <> 'OPEN') d
   WHERE d.account IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER letter_of_decided_complaint AFTER UPDATE ON enforcement.complaint
  REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION enforcement.letter_of_decided_complaint();

CREATE FUNCTION enforcement.letter_of_measure() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO enforcement.letter (kind, notice_id, account_id, about)
  SELECT c.step::text::enforcement.letter_kind, CASE WHEN c.account_id IS NULL THEN c.notice_id END, c.account_id, c.id
    FROM changed c WHERE c.account_id IS NOT NULL OR c.notice_id IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER letter_of_measure AFTER INSERT ON enforcement.misuse_measure
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION enforcement.letter_of_measure();

-- Where news goes to. Addresses are reached only for an account with a letter that was not sent yet, and never once it is to be erased: the
-- policy holds for the owner too, which reads no other row by it.
CREATE POLICY contact_for_letters ON records.subscriber FOR SELECT TO writ_owner
  USING (account_id IN (SELECT l.account_id FROM enforcement.letter l WHERE l.mailed_at IS NULL AND l.account_id IS NOT NULL)
     AND account_id NOT IN (SELECT q.account_id FROM erasure.request q WHERE q.confirmed_at IS NOT NULL));

-- One address of the account, or null. Asked by `enforcement` alone, when it sends the letter.
CREATE FUNCTION records.contact_for_letter(wanted text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT s.emails[1] FROM records.subscriber s
   WHERE s.account_id = wanted AND EXISTS (SELECT FROM enforcement.letter l WHERE l.account_id = wanted AND l.mailed_at IS NULL)
     AND NOT EXISTS (SELECT FROM erasure.request q WHERE q.account_id = wanted AND q.confirmed_at IS NOT NULL)
$$;
GRANT EXECUTE ON FUNCTION records.contact_for_letter(text) TO writ_enforcement;
