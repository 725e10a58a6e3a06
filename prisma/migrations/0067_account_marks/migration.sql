-- Accounts whose holders are bound to professional secrecy, or are of the press, as the platform's counsel has marked them: Regulation (EU) 2023/1543,
-- Art. 5(9), 5(10) and 10(5). Which accounts they are is as delicate as what the marks protect: no role reads the table. A process of this
-- installation asks of accounts that it names, and proves itself with each question.
CREATE TABLE orders.account_mark (
  id         text PRIMARY KEY,
  account_id text NOT NULL REFERENCES records.account (id),
  kind       text NOT NULL CONSTRAINT account_mark_kind CHECK (kind IN ('PRIVILEGED', 'PRESS')),
  reason     text NOT NULL,
  set_by     jsonb NOT NULL,
  set_at     timestamptz NOT NULL,
  ended_by   jsonb,
  ended_at   timestamptz,
  end_reason text,
  requested  boolean NOT NULL DEFAULT false,
  CONSTRAINT account_mark_ended CHECK (num_nonnulls(ended_by, ended_at, end_reason) IN (0, 3))
);
CREATE UNIQUE INDEX account_mark_open ON orders.account_mark (account_id) WHERE ended_at IS NULL;
CREATE INDEX account_mark_by_account ON orders.account_mark (account_id, set_at);

-- That a counsel has decided that traffic data and content of marked accounts are released under an order, with its entry of the log.
CREATE TABLE orders.mark_permission (
  event_id   uuid PRIMARY KEY,
  order_id   text NOT NULL,
  generation integer NOT NULL,
  CONSTRAINT mark_permission_order_id_generation_fkey FOREIGN KEY (order_id, generation) REFERENCES orders.order_event (order_id, generation)
);
CREATE UNIQUE INDEX mark_permission_of_event ON orders.mark_permission (order_id, generation);

CREATE FUNCTION orders.account_marks(accounts text[], proof bytea) RETURNS SETOF orders.account_mark
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM sealing.require_proof(ARRAY['account marks', array_to_string(accounts, ' ')], proof);
  RETURN QUERY SELECT m.* FROM orders.account_mark m WHERE m.account_id = ANY (accounts) ORDER BY m.set_at, m.id;
END $$;

-- False where there is no such account. The mark that the account had ends with the new one.
CREATE FUNCTION orders.keep_account_mark(mark text, account text, marked_as text, because text, signed jsonb, at timestamptz, proof bytea) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM sealing.require_proof(ARRAY['account mark', mark, account, marked_as], proof);
  IF NOT EXISTS (SELECT FROM records.account a WHERE a.id = account) THEN
    RETURN false;
  END IF;
  UPDATE orders.account_mark m SET ended_by = signed, ended_at = keep_account_mark.at, end_reason = because
   WHERE m.account_id = account AND m.ended_at IS NULL;
  INSERT INTO orders.account_mark (id, account_id, kind, reason, set_by, set_at)
  VALUES (mark, account, marked_as, because, signed, keep_account_mark.at);
  RETURN true;
END $$;

-- The account of the mark; null where there is no such mark that is open.
CREATE FUNCTION orders.end_account_mark(mark text, because text, is_requested boolean, signed jsonb, at timestamptz, proof bytea) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  account text;
BEGIN
  PERFORM sealing.require_proof(ARRAY['account mark ended', mark], proof);
  UPDATE orders.account_mark m
     SET ended_by = signed, ended_at = end_account_mark.at, end_reason = because, requested = is_requested
   WHERE m.id = mark AND m.ended_at IS NULL RETURNING m.account_id INTO account;
  RETURN account;
END $$;

-- How many accounts are marked as what, and nothing of which.
CREATE FUNCTION orders.account_mark_counts() RETURNS TABLE (kind text, accounts bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT m.kind, count(*) FROM orders.account_mark m WHERE m.ended_at IS NULL GROUP BY m.kind ORDER BY m.kind
$$;

CREATE FUNCTION orders.keep_mark_permission(wanted text, made integer, event uuid, proof bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM sealing.require_proof(ARRAY['mark permitted', wanted, made::text, event::text], proof);
  INSERT INTO orders.mark_permission (event_id, order_id, generation) VALUES (event, wanted, made);
END $$;

-- Below the rules of the product: no grant of traffic data or content of a marked account without that decision, in the log, since the last review and
-- since it was last raised with the authorities, by a person who neither reviewed nor released the order.
CREATE FUNCTION orders.refuse_marked() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM orders.account_mark m WHERE m.account_id = NEW.account_id AND m.ended_at IS NULL)
     AND NOT EXISTS (
       SELECT FROM orders.mark_permission p
         JOIN orders.order_event d ON d.order_id = p.order_id AND d.generation = p.generation AND d.act = 'permitMarked'
        WHERE p.order_id = NEW.reference AND orders.is_logged(p.event_id)
          AND NOT EXISTS (SELECT FROM orders.order_event l
                           WHERE l.order_id = p.order_id AND l.generation > p.generation AND l.act IN ('decideOrder', 'raiseMarked'))
          AND NOT EXISTS (SELECT FROM orders.order_event o
                           WHERE o.order_id = p.order_id AND o.act IN ('decideOrder', 'releaseOrder') AND o.person = d.person)) THEN
    RAISE EXCEPTION 'nobody has decided that this account is read under the order' USING ERRCODE = 'WM001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER no_marked BEFORE INSERT ON orders.access_grant FOR EACH ROW
  WHEN (NEW.purpose = 'ORDER' AND NEW.category IN ('TRAFFIC', 'CONTENT')) EXECUTE FUNCTION orders.refuse_marked();

GRANT EXECUTE ON FUNCTION orders.account_marks(text[], bytea), orders.keep_account_mark(text, text, text, text, jsonb, timestamptz, bytea),
  orders.end_account_mark(text, text, boolean, jsonb, timestamptz, bytea), orders.account_mark_counts(),
  orders.keep_mark_permission(text, integer, uuid, bytea) TO writ_orders;

INSERT INTO log.pending_type (role, type)
VALUES ('writ_orders', 'order.mark.permitted.v1'), ('writ_orders', 'account.marked.v1'), ('writ_orders', 'account.mark.ended.v1');
