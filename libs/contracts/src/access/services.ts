/**
 * The services that run as processes of their own: the port each listens on unless told otherwise, and what it answers to
 * below /api. The gateway routes by this table, a service's default port comes from it, and a spec holds it complete.
 */
export const services = {
  identity: { port: 3001, paths: ['auth', 'members'] },
  repository: {
    port: 3002,
    paths: [
      'practices',
      'innovations',
      'reuse',
      'calls',
      'imports',
      'bundle',
      'catalogue',
      'single-windows',
      'e-services',
      'technologies',
      'radar',
      'technology-providers',
      'research-notes',
      'analysis',
      'instruments',
      'data-model-adoption',
      'tfa-measures',
    ],
  },
  search: { port: 3003, paths: ['search'] },
  maturity: { port: 3004, paths: ['maturity'] },
  'work-plan': { port: 3005, paths: ['work-plans', 'regional-plans', 'plan-calendars'] },
  dissemination: {
    port: 3006,
    paths: [
      // What a person follows and how they are told.
      'subscriptions',
      'inbox',
      'unsubscribe',
      'mails',
      'mail-returns',
      'newsletters',
      'webhooks',
      // What is told of reading.
      'figures',
      // What is told to everyone.
      'feeds',
      'oai',
      'page-heads',
      'sitemap.xml',
      'sitemaps',
    ],
  },
} as const;

export type ServiceName = keyof typeof services;

export const serviceNames = Object.keys(services) as ServiceName[];

const byPath = new Map<string, ServiceName>(
  serviceNames.flatMap((name) => services[name].paths.map((path) => [path, name] as const)),
);

/** The service that answers to a path as `/api/practices/p1` or `/api/practices.csv`; operators' paths name theirs. Null where none does. */
export function serviceOf(path: string): ServiceName | null {
  const [, api, first = '', second = ''] = path.split(/[?#]/)[0]!.split('/');
  if (api !== 'api') return null;
  if (first === 'operations') return serviceNames.find((name) => name === second) ?? null;
  return byPath.get(first) ?? byPath.get(first.split('.')[0]!) ?? null;
}
