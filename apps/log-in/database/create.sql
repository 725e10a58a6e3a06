-- Once, by the superuser: the role and the database of the hosted log-in, which no other part of Writ reaches. The role is none of those of the main database (writ_…).
CREATE ROLE log_in_of_writ LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
CREATE DATABASE writ_log_in OWNER log_in_of_writ;
REVOKE ALL ON DATABASE writ_log_in FROM PUBLIC;
