-- Whose an identifier is, the platform's source says when an order is collected. This function read the tables of an import, which are empty where the
-- platform has an adapter of its own: a marked account was found there by nobody.
DROP FUNCTION records.account_for(text, bytea);
