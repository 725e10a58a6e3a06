-- Once, by the superuser: the role and the database of the key service, which no other part of Writ reaches.
CREATE ROLE writ_keys LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
CREATE DATABASE writ_keys OWNER writ_keys;
REVOKE ALL ON DATABASE writ_keys FROM PUBLIC;
