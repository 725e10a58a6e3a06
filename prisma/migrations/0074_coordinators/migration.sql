-- A Digital Services Coordinator is enrolled like an authority: Regulation (EU) 2022/2065, Art. 49.
ALTER TABLE orders.enrolment DROP CONSTRAINT enrolment_claims,
  ADD CONSTRAINT enrolment_claims CHECK (roles <@ ARRAY['ISSUING', 'VALIDATING', 'ENFORCING', 'COORDINATOR'] AND cardinality(roles) > 0 AND cardinality(offices) > 0);
