-- Once, by the superuser: the role and the database of the key service, which no other part of Writ reaches. The role is none of those of the main database (writ_…).
CREATE ROLE keys_of_writ LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
CREATE DATABASE writ_keys OWNER keys_of_writ;
REVOKE ALL ON DATABASE writ_keys FROM PUBLIC;
