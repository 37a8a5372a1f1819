-- One role owns the database and migrates; the other is the application: it owns nothing and cannot see past row-level security.
-- The same two as `npm start` makes on its embedded PostgreSQL. Needs the settings iyab.owner_password and iyab.app_password.
DO $$
BEGIN
  IF coalesce(current_setting('iyab.owner_password', true), '') = '' OR coalesce(current_setting('iyab.app_password', true), '') = '' THEN
    RAISE EXCEPTION 'IYAB_OWNER_PASSWORD and IYAB_APP_PASSWORD must be set';
  END IF;
  EXECUTE format(
    'CREATE ROLE iyab_owner LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD %L',
    current_setting('iyab.owner_password')
  );
  EXECUTE format(
    'CREATE ROLE iyab_app LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD %L',
    current_setting('iyab.app_password')
  );
  EXECUTE format('ALTER DATABASE %I OWNER TO iyab_owner', current_database());
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO iyab_app', current_database());
END
$$;
