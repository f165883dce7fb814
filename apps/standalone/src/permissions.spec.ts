import {
  DomainError,
  type Permission,
  permissions,
  type Role,
  roles,
  type Rule,
  serviceOf,
} from '@digital-customs/contracts';
import { DisseminationModule } from '@digital-customs/dissemination';
import { openApiOf } from '@digital-customs/gateway';
import { FirstAccounts, IdentityModule } from '@digital-customs/identity';
import { MaturityModule } from '@digital-customs/maturity';
import { RepositoryModule } from '@digital-customs/repository';
import { SearchModule } from '@digital-customs/search';
import { startTestApp, type TestApp } from '@digital-customs/testing';
import { WorkPlanModule } from '@digital-customs/work-plan';

interface Route {
  method: string;
  path: string;
  permission: Permission;
}

describe('every route with every role', () => {
  let test: TestApp;
  let routes: Route[];
  const cookies = new Map<Role | 'visitor', string>();

  beforeAll(async () => {
    test = await startTestApp({
      imports: [
        IdentityModule,
        RepositoryModule.for({ samples: false }),
        MaturityModule,
        WorkPlanModule.for(),
        SearchModule.for({ thread: false }),
        DisseminationModule,
      ],
      ownActors: true,
    });
    routes = Object.entries((await openApiOf(test.app)).paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]) => ({
        method: method.toUpperCase(),
        path,
        permission: (operation as { 'x-permission': Permission })['x-permission'],
      })),
    );
    cookies.set('visitor', '');
    for (const { email, password, role } of await test.app.get(FirstAccounts).demo()) {
      const answer = await test.send('POST', '/api/auth/sign-in', { body: { email, password } });
      if (answer.status !== 200) throw new DomainError('identity.wrong-credentials', `${email} could not sign in`);
      cookies.set(role as Role, String([answer.headers['set-cookie']].flat()[0]).split(';')[0]!);
    }
  });
  afterAll(() => test.close());

  it('has an account for each role and a permission of the table for each route', () => {
    expect([...cookies.keys()].sort()).toEqual(['visitor', ...roles.map(({ code }) => code)].sort());
    expect(routes.length).toBeGreaterThan(30);
    expect(routes.filter(({ permission }) => !(permission in permissions))).toEqual([]);
  });

  it('has a service for each route, so that a gateway in front of separate processes knows where it leads', () => {
    const own = ['/api/openapi.json', '/api/health/live', '/api/health/ready'];
    const paths = [...new Set(routes.map(({ path }) => path.replace('{service}', 'search')))];
    expect(paths.filter((path) => serviceOf(path) === null).sort()).toEqual(own.sort());
  });

  it('lets in whom the table names, and nobody else', async () => {
    const wrong: string[] = [];
    for (const { method, path, permission } of routes) {
      for (const [role, cookie] of cookies) {
        // Ending the session in use would make the rest of the walk a visitor's.
        if (path === '/api/auth/sign-out') continue;
        const { status, body } = await test.send(method, path.replace(/\{\w+\}/g, 'none'), {
          headers: { ...(cookie && { cookie }), 'if-match': '"1"' },
          ...(method === 'GET' ? {} : { body: {} }),
        });
        const refused =
          body?.code === 'platform.not-signed-in'
            ? 'sign in'
            : body?.code === 'platform.not-allowed'
              ? 'not allowed'
              : null;
        const expected = allowed(permission, role) ? null : role === 'visitor' ? 'sign in' : 'not allowed';
        if (refused !== expected)
          wrong.push(`${role} ${method} ${path}: ${refused ?? `let in (${status})`}, expected ${expected ?? 'let in'}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

function allowed(permission: Permission, role: Role | 'visitor'): boolean {
  const rule: Rule = permissions[permission];
  return rule === 'anyone' || (role !== 'visitor' && (rule === 'signed-in' || rule.includes(role)));
}
