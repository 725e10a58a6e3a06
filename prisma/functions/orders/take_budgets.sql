CREATE OR REPLACE FUNCTION orders.take_budgets(names text[], holders text[], days date[], mosts integer[], amount integer)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  wall text;
BEGIN
  IF amount IS NULL OR amount < 1 THEN
    RAISE EXCEPTION 'an amount is 1 or more' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  INSERT INTO orders.budget (name, holder, day)
    SELECT w.name, w.holder, w.day FROM unnest(names, holders, days) w (name, holder, day) ORDER BY w.name, w.holder, w.day ON CONFLICT DO NOTHING;
  PERFORM FROM orders.budget b JOIN unnest(names, holders, days) w (name, holder, day) USING (name, holder, day)
    ORDER BY b.name, b.holder, b.day FOR UPDATE OF b;
  SELECT w.name INTO wall
    FROM unnest(names, holders, days, mosts) WITH ORDINALITY w (name, holder, day, most, place)
    LEFT JOIN orders.budget b USING (name, holder, day)
   WHERE coalesce(b.taken + amount > w.most, true) ORDER BY w.place LIMIT 1;
  IF wall IS NOT NULL THEN
    RETURN wall;
  END IF;
  UPDATE orders.budget b SET taken = b.taken + amount
    FROM unnest(names, holders, days) w (name, holder, day) WHERE b.name = w.name AND b.holder = w.holder AND b.day = w.day;
  RETURN NULL;
END $function$
;
