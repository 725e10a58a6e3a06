CREATE OR REPLACE FUNCTION enforcement.describe_work()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  IF NEW.kind = 'NOTICE' THEN
    SELECT n.category, nullif(n.source::text, 'ARTICLE_16') INTO NEW.category, NEW.source FROM enforcement.notice n WHERE n.id = NEW.subject_id;
  ELSE
    SELECT coalesce(s.category, n.category), nullif(n.source::text, 'ARTICLE_16'), r.order_id INTO NEW.category, NEW.source, NEW.order_id
      FROM enforcement.complaint c
      LEFT JOIN enforcement.restriction r ON r.id = c.restriction_id
      LEFT JOIN enforcement.statement_of_reasons s ON s.id = r.statement_id
      LEFT JOIN enforcement.notice n ON n.id = coalesce(c.notice_id, r.notice_id)
     WHERE c.id = NEW.subject_id;
  END IF;
  RETURN NEW;
END $function$
;
