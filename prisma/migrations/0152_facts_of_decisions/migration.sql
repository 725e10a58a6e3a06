-- expand: the leaf of a decision in bulk has its fact too, and which decisions were written without one must be known for good.

-- By which version of the facts the leaf of the decision was made; null for one of before there were facts.
ALTER TABLE enforcement.batch_line ADD COLUMN fact smallint;
GRANT INSERT (fact), UPDATE (fact) ON enforcement.batch_line TO writ_enforcement;
CREATE TRIGGER keep_fact BEFORE UPDATE OF fact ON enforcement.batch_line FOR EACH ROW
  WHEN (OLD.entry IS NOT NULL AND NEW.fact IS DISTINCT FROM OLD.fact)
  EXECUTE FUNCTION enforcement.keep_line();
