-- An auditor reads statements of reasons, notices and complaints redacted; each page is an entry.
INSERT INTO log.pending_type (role, type) VALUES ('writ_enforcement', 'audit.inspected.v1');
