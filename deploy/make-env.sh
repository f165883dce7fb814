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
OIDC_CLIENT_SECRET=$(secret)
SIGN_ON_ADMIN_PASSWORD=$(secret)
SIGN_ON_PERSON_PASSWORD=$(secret)
# To try single sign-on, with --profile sign-on:
#OIDC_ISSUER=http://127.0.0.1:8080/realms/customs
#OIDC_DISCOVERY_URL=http://sign-on:8080/realms/customs/.well-known/openid-configuration
#OIDC_NAME=Customs of the trial
END
echo '.env is written.'
