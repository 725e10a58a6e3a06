-- expand: who ended a person, an administrator of the body or a counsel of the platform, and never the person
ALTER TABLE person ADD COLUMN ended_by text REFERENCES person (id),
  ADD CONSTRAINT person_ended CHECK (ended_by IS NULL OR (ended_at IS NOT NULL AND ended_by <> id));
