-- expand: what a read took of limits is given back when no witness saw its decision
-- A decision takes of limits before it is logged, and nothing is granted before witnesses have seen it. Where they are away nothing is read, so that nothing was used. Whoever has the
-- password of the role could otherwise make each limit endless: it takes a proof, each decision gives back once, and only on its day or the one after.
CREATE FUNCTION orders.give_back_budgets(
  names text[], holders text[], days date[], amount integer, decision bigint, running uuid, today date, proof bytea) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM sealing.require_proof(
    ARRAY['budgets given back', array_to_json(names)::text, array_to_json(holders)::text, array_to_json(days)::text, amount::text, decision::text, running::text, today::text], proof);
  IF today < (public.present() AT TIME ZONE 'UTC')::date - 1 THEN
    RETURN false;
  END IF;
  IF orders.take_budgets(ARRAY['givenBack'], ARRAY[decision::text], ARRAY[today], ARRAY[1], 1) IS NOT NULL THEN
    RETURN false;
  END IF;
  PERFORM FROM orders.budget b JOIN unnest(names, holders, days) w (name, holder, day) USING (name, holder, day)
    ORDER BY b.name, b.holder, b.day FOR UPDATE OF b;
  UPDATE orders.budget b SET taken = greatest(b.taken - amount, 0)
    FROM unnest(names, holders, days) w (name, holder, day) WHERE b.name = w.name AND b.holder = w.holder AND b.day = w.day;
  -- Under an order the operation no longer counts among those of the day, unless something was granted to it.
  DELETE FROM orders.disclosing_operation d
   WHERE d.operation = running AND NOT EXISTS (
     SELECT FROM orders.access_grant g WHERE g.purpose = 'ORDER' AND g.reference = d.order_id AND g.operation = running);
  RETURN true;
END $$;
REVOKE EXECUTE ON FUNCTION orders.give_back_budgets(text[], text[], date[], integer, bigint, uuid, date, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION orders.give_back_budgets(text[], text[], date[], integer, bigint, uuid, date, bytea) TO writ_orders;
