-- The notifier is named to the person concerned only where that is strictly necessary: Regulation (EU) 2022/2065, Art. 17(3)(b). The reason is
-- kept beside the name. Statements from before have none: nobody was asked for it.
ALTER TABLE enforcement.statement_of_reasons ADD COLUMN source_identity_reason text,
  ADD CONSTRAINT statement_names_nobody_for_a_reason CHECK (source_identity IS NOT NULL OR source_identity_reason IS NULL);
