-- The salts of the parts of an order's digest of version 2: 64 characters of hex each, made with the order. An order that was there before gets
-- them now, and uses them when it is submitted next; what was signed by a digest of version 1 keeps that one.
ALTER TABLE orders.legal_order ADD COLUMN digest_salts jsonb NOT NULL DEFAULT '{}';

UPDATE orders.legal_order o SET digest_salts = (
  SELECT jsonb_object_agg(part, replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''))
    FROM unnest(ARRAY['law', 'grounds', 'purpose', 'emergency', 'secrecy', 'notification', 'targets', 'scopes', 'territories', 'links',
                      'parties', 'issuing', 'validating']) AS part
   -- Of each order its own: what does not name the order is computed once for all.
   WHERE part || o.id <> '');

ALTER TABLE orders.legal_order
  DROP CONSTRAINT legal_order_digest,
  ADD CONSTRAINT legal_order_digest CHECK (digest ~ '^(2:)?[0-9a-f]{64}$' OR (digest IS NULL AND status = 'DRAFT')),
  -- A digest of version 2 can be computed again.
  ADD CONSTRAINT legal_order_salts CHECK (digest NOT LIKE '2:%' OR digest_salts ?& ARRAY['law', 'grounds', 'purpose', 'emergency', 'secrecy',
    'notification', 'targets', 'scopes', 'territories', 'links', 'parties', 'issuing', 'validating']);
