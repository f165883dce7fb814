#!/bin/sh
# Takes out of an installed tree what no program reads at run time: sources, types, maps, tests, tools for development.
set -eu
cd "$(dirname "$0")/.."
for folder in apps/*/ libs/*/; do
  rm -rf "${folder}src" "${folder}tsconfig.json" "${folder}README.md"
done
rm -rf apps/portal-e2e apps/portal/node_modules libs/testing docs .ci deploy/helm deploy/observability
find tools -mindepth 1 -maxdepth 1 ! -name migrate.js ! -name operate.js ! -name operator.js ! -name verify.js ! -name move.js -exec rm -rf {} +
# Peers that are asked for by types or by parts we do not use.
for package in typescript @types react react-dom swagger-ui-dist; do
  rm -rf "node_modules/$package" libs/*/node_modules/"$package"
done
find apps libs node_modules \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' -o -name '*.tsbuildinfo' -o -name '*.md' \) -type f -delete
find node_modules libs/*/node_modules -type d \( -name test -o -name tests -o -name __tests__ -o -name docs -o -name example -o -name examples \) -prune -exec rm -rf {} + 2>/dev/null || true
