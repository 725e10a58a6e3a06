-- Disputes before certified out-of-court dispute settlement bodies: Regulation (EU) 2022/2065, Art. 21 and 24(1)(a).
CREATE TABLE enforcement.dispute (
  id             text PRIMARY KEY,
  generation     int NOT NULL DEFAULT 0,
  state          text NOT NULL DEFAULT 'OPEN',
  -- The decision that is disputed: one of the two.
  restriction_id text REFERENCES enforcement.restriction (id),
  notice_id      text REFERENCES enforcement.notice (id),
  -- The certified body, the state whose coordinator certified it, and its own number of the case.
  body           text NOT NULL,
  country        text NOT NULL,
  reference      text NOT NULL,
  submitted_at   timestamptz(3) NOT NULL,
  recorded_by    text NOT NULL,
  recorded_at    timestamptz(3) NOT NULL,
  outcome        text,
  outcome_text   text,
  decided_at     timestamptz(3),
  decided_by     text,
  -- Whether the platform implemented the outcome, which does not bind it (Art. 21(2)), and what it did or why it did not.
  implemented    boolean,
  implementation text,
  implemented_at timestamptz(3),
  implemented_by text,
  CONSTRAINT dispute_about_one CHECK (num_nonnulls(restriction_id, notice_id) = 1),
  CONSTRAINT dispute_state CHECK (state IN ('OPEN', 'DECIDED', 'CLOSED')),
  CONSTRAINT dispute_outcome CHECK (outcome IN ('UPHELD', 'PARTIALLY_REVERSED', 'REVERSED', 'OMITTED')),
  CONSTRAINT dispute_decided CHECK ((state = 'OPEN') = (outcome IS NULL) AND num_nonnulls(outcome, outcome_text, decided_at, decided_by) IN (0, 4)),
  CONSTRAINT dispute_closed CHECK (
    (state = 'CLOSED') = (implemented_at IS NOT NULL) AND num_nonnulls(implemented, implementation, implemented_at, implemented_by) IN (0, 4)),
  CONSTRAINT dispute_in_time CHECK (decided_at IS NULL OR decided_at >= submitted_at),
  -- A decision is reversed by two persons.
  CONSTRAINT dispute_reversed_by_two CHECK (
    implemented IS NOT TRUE OR outcome NOT IN ('REVERSED', 'PARTIALLY_REVERSED') OR implemented_by <> decided_by)
);
CREATE INDEX dispute_by_restriction ON enforcement.dispute (restriction_id) WHERE restriction_id IS NOT NULL;
CREATE INDEX dispute_by_notice ON enforcement.dispute (notice_id) WHERE notice_id IS NOT NULL;
CREATE INDEX dispute_newest ON enforcement.dispute (recorded_at, id);
GRANT SELECT, INSERT (id, restriction_id, notice_id, body, country, reference, submitted_at, recorded_by, recorded_at) ON enforcement.dispute TO writ_enforcement;
GRANT UPDATE (generation, state, outcome, outcome_text, decided_at, decided_by, implemented, implementation, implemented_at, implemented_by)
  ON enforcement.dispute TO writ_enforcement;

-- That a flagger's coordinator was informed of many bad notices, with the figures and the explanations: Art. 22(6).
CREATE TABLE enforcement.coordinator_report (
  id            text PRIMARY KEY,
  flagger_id    text NOT NULL REFERENCES enforcement.trusted_flagger (id),
  from_at       timestamptz(3) NOT NULL,
  to_at         timestamptz(3) NOT NULL,
  notices       int NOT NULL,
  decided       int NOT NULL,
  not_actioned  int NOT NULL,
  unfounded     int NOT NULL,
  explanation   text NOT NULL,
  informed_by   text NOT NULL,
  informed_at   timestamptz(3) NOT NULL,
  CONSTRAINT coordinator_report_period CHECK (from_at < to_at AND to_at <= informed_at),
  CONSTRAINT coordinator_report_counts CHECK (0 <= unfounded AND unfounded <= not_actioned AND not_actioned <= decided AND decided <= notices)
);
CREATE INDEX coordinator_report_of_flagger ON enforcement.coordinator_report (flagger_id, informed_at);
GRANT SELECT, INSERT ON enforcement.coordinator_report TO writ_enforcement;

INSERT INTO log.pending_type (role, type, is_named)
SELECT 'writ_enforcement', type || '.v1', false
  FROM unnest(ARRAY['dispute.recorded', 'dispute.decided', 'dispute.implemented', 'flagger.reported']) type;
