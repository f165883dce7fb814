#!/bin/sh
# Writes random secrets for docker-compose.yml into .env, once; readable by its owner alone.
set -eu
cd "$(dirname "$0")/.."
[ -e .env ] && { echo '.env is there already; nothing was changed.'; exit 0; }
secret() { od -An -N32 -tx1 /dev/urandom | tr -d ' \n'; }
umask 077
cat > .env <<END
MONGO_PASSWORD=$(secret)
MONGO_KEY=$(secret)
BETTER_AUTH_SECRET=$(secret)
MEILISEARCH_KEY=$(secret)
END
echo '.env is written.'
