-- A finding that something was unlawful, or that the log has a gap, is owed an answer by the body that it concerns. `audit` leaves the finding
-- here with its proof before it writes the entry; `orders` acts on one that is proved and whose entry is in the log.
ALTER TYPE orders.duty_kind ADD VALUE 'ANSWER_FINDING';
CREATE TYPE orders.finding_verdict AS ENUM ('UNLAWFUL', 'LOG_GAP');

CREATE TABLE orders.finding (
  -- Of the entry that is the finding.
  event        uuid PRIMARY KEY,
  -- The index of the entry that it is about.
  about        bigint NOT NULL,
  verdict      orders.finding_verdict NOT NULL,
  -- The body that it concerns; both null for the platform.
  organisation text,
  country      text,
  -- Whom the entry is about; the text goes with this person's part of the log.
  account_id   text,
  text         text,
  at           timestamptz NOT NULL,
  proof        bytea NOT NULL,
  CONSTRAINT finding_body CHECK ((organisation IS NULL) = (country IS NULL)),
  CONSTRAINT finding_text CHECK (text IS NOT NULL OR account_id IS NOT NULL)
);
CREATE INDEX finding_of_account ON orders.finding (account_id) WHERE account_id IS NOT NULL;
GRANT INSERT ON orders.finding TO writ_audit;
GRANT SELECT ON orders.finding TO writ_orders;

ALTER TABLE orders.duty
  ADD COLUMN finding_event uuid REFERENCES orders.finding (event),
  ADD COLUMN evidence_reference text,
  ADD COLUMN evidence_sha256 text,
  DROP CONSTRAINT duty_about,
  ADD CONSTRAINT duty_about CHECK (num_nonnulls(order_id, work_id, finding_event) = 1),
  ADD CONSTRAINT duty_evidence CHECK ((evidence_reference IS NULL) = (evidence_sha256 IS NULL)
    AND (finding_event IS NULL OR state <> 'DONE' OR evidence_sha256 IS NOT NULL)
    AND (evidence_sha256 IS NULL OR evidence_sha256 ~ '^[0-9a-f]{64}$'));
GRANT UPDATE (evidence_reference, evidence_sha256) ON orders.duty TO writ_orders;
