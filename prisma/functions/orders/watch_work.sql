CREATE OR REPLACE FUNCTION orders.watch_work()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM orders.watch WHERE id IN (
      SELECT w.id FROM orders.watch w JOIN changed c ON w.id = 'WORK ' || c.subject_id || ' ' || c.kind WHERE c.closed_at IS NOT NULL ORDER BY w.id FOR UPDATE OF w SKIP LOCKED);
    UPDATE orders.watch w
       SET began_at = f.opened_at, due_at = f.due, stage = f.stage, next_at = orders.stage_at(f.opened_at, f.due, f.stage)
      FROM (SELECT w.id, c.opened_at, d.due, CASE WHEN w.began_at = c.opened_at THEN w.stage ELSE 0 END AS stage
              FROM orders.watch w JOIN changed c ON w.id = 'WORK ' || c.subject_id || ' ' || c.kind
             CROSS JOIN LATERAL (SELECT CASE WHEN c.kind <> 'ORDER' THEN c.due_at END AS due) d
             WHERE c.closed_at IS NULL AND (w.began_at, w.due_at) IS DISTINCT FROM (c.opened_at, d.due) ORDER BY w.id FOR UPDATE OF w SKIP LOCKED) f
     WHERE w.id = f.id;
  END IF;
  INSERT INTO orders.watch (id, kind, subject, detail, began_at, due_at, next_at)
  SELECT 'WORK ' || c.subject_id || ' ' || c.kind, 'WORK', c.subject_id, c.kind::text, c.opened_at, CASE WHEN c.kind <> 'ORDER' THEN c.due_at END, c.opened_at
    FROM changed c WHERE c.closed_at IS NULL AND (c.kind <> 'NOTICE' OR c.source IS NOT NULL) ORDER BY c.id
  ON CONFLICT (id) DO NOTHING;
  RETURN NULL;
END $function$
;
