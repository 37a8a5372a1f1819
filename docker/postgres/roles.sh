#!/bin/sh
# Run by the image once, when the data folder is made, as the superuser. Passwords travel as settings of the session, so that they
# stand in no command line.
set -eu
PGOPTIONS="-c iyab.owner_password=$IYAB_OWNER_PASSWORD -c iyab.app_password=$IYAB_APP_PASSWORD" \
  psql --no-psqlrc --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" --file=/roles.sql
