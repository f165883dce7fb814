import type { WindowLine } from '@digital-customs/contracts';

const fields = ['status', 'year', 'model', 'agencies', 'services', 'standards', 'payment', 'channels'] as const;
const sourced = ['name', ...fields, 'connections'] as const;

const joined = (value: WindowLine[(typeof fields)[number]]) => (Array.isArray(value) ? value.join('; ') : value);

/** The windows as a table: values first, then for each the source, its date and how sure it is. */
export function windowSheet(lines: readonly WindowLine[], nameOf: (member: string) => string) {
  const columns = [
    'member',
    'member name',
    'region',
    'name',
    ...fields,
    'linked to',
    'last confirmed',
    ...sourced.flatMap((field) => [`${field} source`, `${field} as of`, `${field} certainty`, `${field} confirmed`]),
  ];
  const rows = lines.map((line) => [
    line.member,
    nameOf(line.member),
    line.region,
    line.name,
    ...fields.map((field) => joined(line[field])),
    line.connections.map(({ member }) => member).join('; '),
    line.confirmedAt,
    ...sourced.flatMap((field) => {
      const { source, asOf, certainty, confirmed } = line.basis[field] ?? {};
      return [source, asOf, certainty, confirmed];
    }),
  ]);
  return { columns, rows };
}
