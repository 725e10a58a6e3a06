CREATE OR REPLACE FUNCTION enforcement.refuse_closing()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  IF NOT EXISTS (SELECT FROM enforcement.work_item w WHERE w.id = NEW.id AND w.closed_at IS NOT NULL) THEN
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT FROM enforcement.complaint c WHERE NEW.kind = 'COMPLAINT' AND c.state = 'OPEN' AND c.id = NEW.subject_id)
     OR EXISTS (SELECT FROM enforcement.complaint c WHERE NEW.kind = 'NOTICE' AND c.state = 'OPEN' AND c.notice_id = NEW.subject_id)
     OR EXISTS (SELECT FROM enforcement.complaint c JOIN enforcement.restriction r ON r.id = c.restriction_id
                 WHERE NEW.kind = 'NOTICE' AND c.state = 'OPEN' AND r.notice_id = NEW.subject_id) THEN
    RAISE EXCEPTION 'work stays open while its complaint is open' USING ERRCODE = 'WR001', CONSTRAINT = 'work_of_open_complaint';
  END IF;
  IF EXISTS (SELECT FROM enforcement.erasure_request e WHERE NEW.kind = 'ERASURE' AND e.answered_at IS NULL AND e.id = NEW.subject_id) THEN
    RAISE EXCEPTION 'work stays open while its request is not answered' USING ERRCODE = 'WR001', CONSTRAINT = 'work_of_open_request';
  END IF;
  RETURN NULL;
END $function$
;
