-- What a stolen password of `orders` did alone (finding F13 of the security review of November 2026): ended a preservation and had its copies
-- deleted, sealed a copy under a key of its own, asked of any account whether it is a canary, minted grants. Each of these now comes with a
-- proof that the database checks itself: HMAC-SHA-256 over what is asked, under a key that the processes of `orders` derive and that no role
-- but the owner can read. docs/decisions/database-proofs.md says why.

CREATE TABLE sealing.proof_key (
  is_only boolean PRIMARY KEY DEFAULT true,
  key     bytea NOT NULL,
  CONSTRAINT proof_key_is_one CHECK (is_only),
  CONSTRAINT proof_key_length CHECK (octet_length(key) = 32)
);

-- Keeps the key that `orders` names first, at the first start; answers whether the one that is kept is this one. Who was faster with another
-- one has no proof believed that the installation makes: its start fails and says so.
CREATE FUNCTION orders.trust_key(wanted bytea) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO sealing.proof_key (key) VALUES (wanted) ON CONFLICT DO NOTHING;
  RETURN EXISTS (SELECT FROM sealing.proof_key k WHERE sha256(k.key) = sha256(wanted));
END $$;

-- Throws unless the proof is over these parts: HMAC over their SHA-256, one after the other, 32 zero bytes for one that is null. The hashes are
-- compared, so that no time tells how much of a guess is right. The owner of the tables needs none.
CREATE FUNCTION sealing.require_proof(parts text[], proof bytea) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  key   bytea := (SELECT k.key FROM sealing.proof_key k);
  bound bytea := '';
  part  text;
BEGIN
  IF pg_has_role(session_user, 'writ_owner', 'MEMBER') THEN
    RETURN;
  END IF;
  FOREACH part IN ARRAY parts LOOP
    bound := bound || coalesce(sha256(convert_to(part, 'UTF8')), decode(repeat('00', 32), 'hex'));
  END LOOP;
  IF (sha256(proof) = sha256(sealing.hmac(bound, key, 'sha256'))) IS NOT TRUE THEN
    RAISE EXCEPTION 'nothing proves that a process of this installation asks' USING ERRCODE = 'insufficient_privilege';
  END IF;
END $$;

-- Canaries: which of the accounts are, and whether an identifier is one's.
DROP FUNCTION records.is_canary(text);
CREATE FUNCTION records.canaries_among(accounts text[], proof bytea) RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM sealing.require_proof(ARRAY['canaries', array_to_string(accounts, ' ')], proof);
  RETURN QUERY SELECT c.account_id FROM records.canary c WHERE c.account_id = ANY (accounts);
END $$;
DROP FUNCTION records.names_canary(text, bytea);
CREATE FUNCTION records.names_canary(wanted_type text, wanted bytea, proof bytea) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM sealing.require_proof(ARRAY['canary of identifier', wanted_type, encode(wanted, 'hex')], proof);
  RETURN EXISTS (SELECT FROM records.identifier i JOIN records.canary c ON c.account_id = i.account_id
                  WHERE i.type::text = wanted_type AND i.bidx = wanted);
END $$;
GRANT EXECUTE ON FUNCTION orders.trust_key(bytea), records.canaries_among(text[], bytea), records.names_canary(text, bytea, bytea) TO writ_orders;

-- Snapshots: no role changes a row of them. `records.preserve()` and what belongs to it are the owner's alone now.
REVOKE UPDATE (state, taken_at, wrapped, ended_at, deleted_at) ON orders.preservation FROM writ_orders;
REVOKE EXECUTE ON FUNCTION records.preserve(text, text, bytea, bytea), content.preserve(text, bytea), records.forget_preserved(text),
  content.forget_preserved(text) FROM writ_orders;

-- Seals what a snapshot covers of whomever the identifier names, under the key. Answers nothing, whatever it finds.
CREATE FUNCTION orders.take_snapshot(snapshot text, wanted_type text, wanted bytea, key bytea, proof bytea) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM sealing.require_proof(ARRAY['snapshot', snapshot, wanted_type, encode(wanted, 'hex'), encode(key, 'hex')], proof);
  PERFORM records.preserve(snapshot, wanted_type, wanted, key);
  PERFORM content.preserve(snapshot, key);
END $$;

-- Keeps the wrapped key with which it was taken; false for one that was taken already, or has ended meanwhile.
CREATE FUNCTION orders.snapshot_taken(snapshot text, wrapped_key bytea, at timestamptz, proof bytea) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM sealing.require_proof(ARRAY['snapshot taken', snapshot, encode(wrapped_key, 'hex')], proof);
  UPDATE orders.preservation p SET taken_at = least(snapshot_taken.at, public.present()), wrapped = wrapped_key
   WHERE p.id = snapshot AND p.taken_at IS NULL AND p.ended_at IS NULL;
  RETURN FOUND;
END $$;

-- Ends the snapshots of an order: their keys are gone at once, and with them whatever they sealed.
CREATE FUNCTION orders.end_snapshots(wanted text, ending orders.preservation_state, at timestamptz, proof bytea) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM sealing.require_proof(ARRAY['snapshots end', wanted, ending::text], proof);
  UPDATE orders.preservation p SET state = ending, ended_at = least(end_snapshots.at, public.present()), wrapped = NULL
   WHERE p.order_id = wanted AND p.state = 'PRESERVED';
END $$;

-- Deletes what is left of the snapshots of an order that have ended, whose keys are gone already. Answers whether any of them had been taken.
CREATE FUNCTION orders.forget_snapshots(wanted text, at timestamptz) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  ended record;
  any_taken boolean := false;
BEGIN
  FOR ended IN SELECT p.id, p.taken_at FROM orders.preservation p
                WHERE p.order_id = wanted AND p.ended_at IS NOT NULL AND p.deleted_at IS NULL FOR UPDATE LOOP
    PERFORM records.forget_preserved(ended.id), content.forget_preserved(ended.id);
    UPDATE orders.preservation p SET deleted_at = least(forget_snapshots.at, public.present()) WHERE p.id = ended.id;
    any_taken := any_taken OR ended.taken_at IS NOT NULL;
  END LOOP;
  RETURN any_taken;
END $$;
GRANT EXECUTE ON FUNCTION orders.take_snapshot(text, text, bytea, bytea, bytea), orders.snapshot_taken(text, bytea, timestamptz, bytea),
  orders.end_snapshots(text, orders.preservation_state, timestamptz, bytea), orders.forget_snapshots(text, timestamptz) TO writ_orders;

-- Seals a copy of removed terrorist content under its key; nothing for one that is sealed or over.
DROP FUNCTION content.seal_removed(text, bytea, bytea, timestamptz);
CREATE FUNCTION content.seal_removed(copy text, key bytea, wrapped_key bytea, at timestamptz, proof bytea) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM sealing.require_proof(ARRAY['copy', copy, encode(key, 'hex'), encode(wrapped_key, 'hex')], proof);
  UPDATE content.removed c
     SET sealed = sealing.sealed(ARRAY[c.id, 'ITEM', c.item_id, c.account_id], c.said, key), wrapped = wrapped_key, said = NULL,
         sealed_at = least(seal_removed.at, public.present())
   WHERE c.id = copy AND c.said IS NOT NULL;
  RETURN FOUND;
END $$;
GRANT EXECUTE ON FUNCTION content.seal_removed(text, bytea, bytea, timestamptz, bytea) TO writ_orders;

-- Grants. The trigger comes before all others on the table, and before any constraint: who has no proof learns neither which account is a
-- canary, which the next trigger refuses, nor which entries there are. The proof is checked once and not kept.
ALTER TABLE orders.access_grant ADD COLUMN proof bytea;
CREATE FUNCTION orders.require_grant_proof() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  instants text[] := ARRAY(SELECT floor(extract(epoch FROM i) * 1000)::text
                             FROM unnest(ARRAY[NEW.from_at, NEW.to_at, NEW.horizon, NEW.granted_at, NEW.expires_at]) WITH ORDINALITY AS u (i, n) ORDER BY n);
BEGIN
  PERFORM sealing.require_proof(
    ARRAY['grant', encode(NEW.handle_hash, 'hex'), NEW.category::text, NEW.operation::text, NEW.purpose::text, NEW.reference, NEW.account_id]
      || instants || ARRAY[NEW.log_idx::text, NEW.issuer, array_to_string(NEW.fields, ' ')], NEW.proof);
  NEW.proof := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER a_proof_first BEFORE INSERT ON orders.access_grant FOR EACH ROW EXECUTE FUNCTION orders.require_grant_proof();
