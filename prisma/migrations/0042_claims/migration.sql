-- What `orders` gives a look at a person for is proved, and not only written in the queue by whoever has the password of `writ_enforcement`;
-- and no login role takes the connections of all.

-- Over kind, subject and account of work that a recognised sender sent in, or a holder about their own account. Made by a process, under a key
-- that no database has. Work without it, and so all work from before, takes a second person.
ALTER TABLE enforcement.work_item ADD COLUMN origin_proof bytea;
-- That a process recorded the flagger, as whom it names and for whom. Notices of one without it, and so of those from before, take a second person.
ALTER TABLE enforcement.trusted_flagger ADD COLUMN proof bytea;
GRANT INSERT (proof) ON enforcement.trusted_flagger TO writ_enforcement;

-- What work is about and who sent it in is written once, by the INSERT: whoever has the password lends no proof to other work.
REVOKE UPDATE ON enforcement.work_item FROM writ_enforcement, writ_orders;
GRANT UPDATE (opened_at, due_at, claimed_by, claim_ends_at, claim_proof, closed_at, outcome, decided_event, decided_proof)
  ON enforcement.work_item TO writ_enforcement;
GRANT UPDATE (opened_at, due_at, escalated_at, claimed_by, claim_ends_at, closed_at) ON enforcement.work_item TO writ_orders;
REVOKE UPDATE ON enforcement.notice, enforcement.complaint, enforcement.restriction FROM writ_enforcement;
GRANT UPDATE (generation, state, decided_at, decided_by, reason, automated_means, unfounded) ON enforcement.notice TO writ_enforcement;
GRANT UPDATE (generation, state, decided_at, decided_by, reason, automated_means, unfounded) ON enforcement.complaint TO writ_enforcement;
GRANT UPDATE (generation, state, closed_at, close_reason, visibility_ended) ON enforcement.restriction TO writ_enforcement;

-- No role takes the connections of all: four times what one process of each part opens (prisma/pools.ts), and at most half of what the server
-- takes. A limit that is there stays. Where an operator made a role, whoever runs this may not change it: production then refuses to start
-- and says which statement to run.
DO $$
DECLARE
  half CONSTANT int := current_setting('max_connections')::int / 2;
  role record;
BEGIN
  FOR role IN
    SELECT w.name, least(w.most, half) AS most
      FROM (VALUES ('writ_records', 40), ('writ_content', 40), ('writ_enforcement', 80), ('writ_orders', 104), ('writ_audit', 40),
                   ('writ_mail', 40), ('writ_log', 112)) w (name, most)
      JOIN pg_roles r ON r.rolname = w.name AND r.rolconnlimit = -1
  LOOP
    BEGIN
      EXECUTE format('ALTER ROLE %I CONNECTION LIMIT %s', role.name, role.most);
    EXCEPTION
      WHEN insufficient_privilege THEN
        RAISE NOTICE 'role % has no connection limit, and % may not set one', role.name, current_user;
      -- "tuple concurrently updated": whoever migrates another database of this server sets the very same limit.
      WHEN internal_error THEN NULL;
    END;
  END LOOP;
END $$;
