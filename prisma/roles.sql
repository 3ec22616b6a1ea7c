-- Once per PostgreSQL server (15 or newer), as a superuser: psql -f prisma/roles.sql, then \password for the two logins.
-- site_migrate owns the database and applies the migrations: DATABASE_OWNER_URL, used at start and by the db:* commands.
-- site_web is what requests run as: DATABASE_URL. It owns nothing and reads nothing until it enters a role of an area.

CREATE ROLE app_owner NOLOGIN;
CREATE ROLE app_visitor NOLOGIN;
CREATE ROLE app_volunteer NOLOGIN;
CREATE ROLE app_family NOLOGIN;
CREATE ROLE app_staff NOLOGIN;
CREATE ROLE app_system NOLOGIN;
CREATE ROLE app_own NOLOGIN;
CREATE ROLE app_feed NOLOGIN;
CREATE ROLE app_officer NOLOGIN;
CREATE ROLE app_field NOLOGIN;
CREATE ROLE app_counsellor NOLOGIN;
CREATE ROLE app_corner NOLOGIN;

CREATE ROLE site_migrate LOGIN;
CREATE ROLE site_web LOGIN NOINHERIT;
GRANT app_owner TO site_migrate;
GRANT app_visitor, app_volunteer, app_family, app_staff, app_system, app_own, app_feed, app_officer, app_field, app_counsellor, app_corner
  TO site_web;

CREATE DATABASE heartbridge OWNER site_migrate ENCODING 'UTF8' TEMPLATE template0;
