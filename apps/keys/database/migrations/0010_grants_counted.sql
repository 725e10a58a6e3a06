-- expand: the row of a log counts the grants under it, so that one is kept only by the counts that it was judged by
ALTER TABLE seen ADD grants bigint NOT NULL DEFAULT 0;
CREATE FUNCTION count_grant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE seen SET grants = grants + 1 WHERE origin = NEW.log_origin;
  RETURN NULL;
END
$$;
CREATE TRIGGER opened_is_counted AFTER INSERT ON opened FOR EACH ROW EXECUTE FUNCTION count_grant();
