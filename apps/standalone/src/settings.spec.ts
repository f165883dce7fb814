import { readFileSync } from 'node:fs';
import { serviceNames } from '@digital-customs/contracts';
import { DisseminationSettings } from '@digital-customs/dissemination';
import { GatewaySettings } from '@digital-customs/gateway';
import { IdentitySettings } from '@digital-customs/identity';
import { PlatformSettings } from '@digital-customs/platform';

/** The table of docs/operations.md: what stands beside each variable as its default. */
function documented(): Map<string, string> {
  const [, settings = ''] = readFileSync('docs/operations.md', 'utf8').split('## Settings');
  const rows = settings
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  return new Map(
    rows.flatMap((row) => {
      const [, names = '', value = ''] = row.split('|');
      return [...names.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => [name!, value.trim()] as const);
    }),
  );
}

const shapes = {
  ...PlatformSettings.shape,
  ...GatewaySettings.shape,
  ...IdentitySettings.shape,
  ...DisseminationSettings.shape,
};

describe('the table of settings', () => {
  const table = documented();

  it('names every variable that the product reads, and no other', () => {
    const addresses = serviceNames.map((name) => `${name.toUpperCase().replaceAll('-', '_')}_URL`);
    expect([...table.keys()].sort()).toEqual([...Object.keys(shapes), 'JWKS_URL', ...addresses].sort());
  });

  it.each(Object.entries(shapes))('tells the default of %s as it is', (name, schema) => {
    const { success, data } = schema.safeParse(undefined);
    if (!success || data === undefined) return expect(table.get(name)).toMatch(/^none|^kept in the data folder/);
    expect(table.get(name)).toContain(`\`${typeof data === 'boolean' ? Number(data) : String(data)}\``);
  });

  it.each(Object.entries(shapes))('has a line for whoever gives %s a wrong value', (_name, schema) => {
    expect(schema.meta()?.description).toMatch(/\w{3}/);
  });
});
