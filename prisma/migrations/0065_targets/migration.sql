-- By what an order may name an account beside its id, addresses and numbers: Regulation (EU) 2023/1543, Art. 3(10) and 5(5)(c), Annex I, Section E.
-- What was imported before has no such identifier until it is imported again: the database can't compute an index.
ALTER TYPE records.identifier_type ADD VALUE 'HANDLE';
ALTER TYPE records.identifier_type ADD VALUE 'PROFILE_URL';
ALTER TYPE records.identifier_type ADD VALUE 'IP_ADDRESS_TIME';
ALTER TYPE records.identifier_type ADD VALUE 'IMEI';
ALTER TYPE records.identifier_type ADD VALUE 'MAC_ADDRESS';
ALTER TYPE records.identifier_type ADD VALUE 'PAYMENT_FINGERPRINT';
