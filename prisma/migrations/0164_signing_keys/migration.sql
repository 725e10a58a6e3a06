-- expand: the keys that persons and bodies sign with, so that what is signed of an order is checked before the order moves
-- A key rests on three acts that are kept with it, or on the roots, which a ceremony made. It ends by an act, for good. The service of keys has a register of its
-- own: a row that `orders` invents opens nothing there.
CREATE TABLE orders.signing_key (
  id           text NOT NULL CHECK (octet_length(id) BETWEEN 1 AND 800),
  spki         bytea NOT NULL CHECK (octet_length(spki) BETWEEN 32 AND 2000),
  kind         text NOT NULL CHECK (kind IN ('PASSKEY', 'SEAL')),
  issuer       text NOT NULL,
  subject      text NOT NULL,
  organisation text,
  office       text,
  roles        text[] NOT NULL CHECK (cardinality(roles) BETWEEN 1 AND 6),
  acts         jsonb NOT NULL CHECK (jsonb_typeof(acts) = 'array'),
  is_root      boolean NOT NULL,
  since        timestamptz NOT NULL,
  revoked_at   timestamptz,
  revoked_by   jsonb,
  PRIMARY KEY (id),
  CONSTRAINT signing_key_once UNIQUE (spki),
  CONSTRAINT signing_key_rests CHECK (is_root = (jsonb_array_length(acts) = 0)),
  CONSTRAINT signing_key_ended CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
GRANT SELECT, INSERT, UPDATE (revoked_at, revoked_by) ON orders.signing_key TO writ_orders;

INSERT INTO log.pending_type (role, type) VALUES
  ('writ_orders', 'signing.key.registered.v1'), ('writ_orders', 'signing.key.ended.v1'), ('writ_orders', 'order.record.signed.v1');

-- What has ended stays so: a key that was stolen does not come back by a change of its row.
CREATE FUNCTION orders.refuse_ended_key() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'a signing key that has ended does not come back' USING ERRCODE = 'WK004';
END $$;
REVOKE ALL ON FUNCTION orders.refuse_ended_key() FROM PUBLIC;
CREATE TRIGGER ended_once BEFORE UPDATE ON orders.signing_key
  FOR EACH ROW WHEN (OLD.revoked_at IS NOT NULL) EXECUTE FUNCTION orders.refuse_ended_key();
