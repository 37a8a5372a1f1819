#!/usr/bin/env bash
# What the images do, without an engine to build them: each service's command, as an unprivileged user, in an empty folder that holds
# the lockfile, the production packages and the built program and nothing else. Needs a finished `npm run build`.
# As root it leaves its rights first; Redis is used where redis-server is on the PATH, else the queue is kept in PostgreSQL.
set -euo pipefail
cd "$(dirname "$0")/.."
source=$PWD
[ -f dist/apps/api/src/main.js ] && [ -f dist/web/index.html ] || { echo 'nothing is built: run npm run build first' >&2; exit 1; }

folder=$(mktemp -d "${TMPDIR:-/tmp}/iyab-rehearsal-XXXXXX")
chmod 755 "$folder"
mkdir "$folder/app" "$folder/data" "$folder/tmp"
started=()

# A service is the child of the shell that waits for it.
stop() { # <shell>
  local child
  child=$(pgrep -P "$1" || true)
  kill -TERM ${child:-$1} 2>/dev/null || true
  wait "$1"
}
finish() {
  status=$?
  for ((i = ${#started[@]} - 1; i >= 0; i--)); do stop "${started[i]}" 2>/dev/null || true; done
  rm -rf "$folder"
  exit $status
}
trap finish EXIT

as_nobody() {
  if [ "$(id -u)" = 0 ]; then setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs "$@"; else "$@"; fi
}
say() { printf '%s\n' "· $*"; }
fail() {
  printf '%s\n' "$*" >&2
  tail -n 40 "$folder"/*.log >&2 || true
  exit 1
}
# until_ok <seconds> <command…>
until_ok() {
  local left=$(($1 * 5))
  shift
  until "$@"; do
    left=$((left - 1))
    [ $left -gt 0 ] || return 1
    sleep 0.2
  done
}
free_port() { node -e "const s=require('net').createServer().listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})"; }

say 'npm ci --omit=dev in an empty folder'
cp package.json package-lock.json "$folder/app"
(cd "$folder/app" && npm ci --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error)
cp -r dist "$folder/app/dist"
chmod -R a+rX "$folder/app"
[ "$(id -u)" != 0 ] || chown 65534:65534 "$folder/data" "$folder/tmp"
cd "$folder/app"

say 'PostgreSQL with both roles'
as_nobody env TMPDIR="$folder/tmp" node -e '
  const { startCluster, createRolesAndDatabase } = require("./dist/libs/platform/src/embedded-postgres.js");
  const [folder] = process.argv.slice(1);
  (async () => {
    const cluster = await startCluster(folder);
    const { ownerUrl, appUrl } = await createRolesAndDatabase(cluster, "iyab");
    const stay = setInterval(() => {}, 60_000);
    process.once("SIGTERM", () => cluster.stop().then(() => clearInterval(stay)));
    require("node:fs").writeFileSync(`${folder}/urls.env`, `owner_url=${ownerUrl}\napp_url=${appUrl}\n`);
  })();
' "$folder/data" >"$folder/postgres.log" 2>&1 &
started+=($!)
until_ok 60 test -s "$folder/data/urls.env" || fail 'PostgreSQL did not start'
source "$folder/data/urls.env"

settings=(NODE_ENV=production DATABASE_URL="$app_url" PUBLIC_URL=https://localhost PATH="$PATH" TMPDIR="$folder/tmp")
if command -v redis-server >/dev/null; then
  redis_port=$(free_port)
  as_nobody redis-server --port "$redis_port" --bind 127.0.0.1 --save '' --maxmemory-policy noeviction --dir "$folder/tmp" >"$folder/redis.log" 2>&1 &
  started+=($!)
  settings+=(REDIS_URL="redis://127.0.0.1:$redis_port")
  until_ok 10 node -e "require('net').connect($redis_port,'127.0.0.1').once('connect',()=>process.exit(0)).once('error',()=>process.exit(1))" || fail 'Redis did not start'
fi

# The commands are read from the Dockerfile, so that what is rehearsed is what an image would run.
command_of() { # <target>
  awk -v target="$1" '/^FROM /{ at = ($NF == target) } at && /^CMD /{ sub(/^CMD /, ""); print }' "$source/docker/Dockerfile" |
    node -e 'for (const word of JSON.parse(require("fs").readFileSync(0, "utf8"))) console.log(word)'
}
# Becomes the service: the process that is started is the one that gets the signal.
run() { # <target> <more settings…>
  local target=$1
  shift
  mapfile -t words < <(command_of "$target")
  [ ${#words[@]} -gt 0 ] || fail "the Dockerfile names no command for $target"
  as_nobody env -i "${settings[@]}" "$@" "${words[@]}"
}

say "migrate: $(command_of migrate | tr '\n' ' ')"
run migrate MIGRATION_DATABASE_URL="$owner_url" >"$folder/migrate.log" 2>&1 || fail 'migrate failed'

api_port=$(free_port)
for target in api worker; do
  say "$target: $(command_of $target | tr '\n' ' ')"
  (cd "$folder/app" && run $target PORT="$api_port" HOST=127.0.0.1) >"$folder/$target.log" 2>&1 &
  started+=($!)
done
until_ok 60 curl --silent --fail --output "$folder/tmp/ready.json" "http://127.0.0.1:$api_port/health/ready" || fail 'the API does not become ready'
cat "$folder/tmp/ready.json"
echo
until_ok 30 as_nobody env -i TMPDIR="$folder/tmp" PATH="$PATH" node dist/apps/worker/src/health.js || fail 'the worker gives no sign of life'

say 'both end in order on SIGTERM'
for service in "${started[@]: -2}"; do stop "$service" || fail 'a service did not end with 0'; done
say 'rehearsed: migrate, api, worker'
