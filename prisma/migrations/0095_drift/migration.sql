-- A measure that is found undone at the platform is an entry: who was restricted, and who ordered it, are owed that.
INSERT INTO log.pending_type VALUES ('writ_enforcement', 'effect.drifted.v1');
