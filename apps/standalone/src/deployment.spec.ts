import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serviceNames } from '@digital-customs/contracts';
import { parse } from 'yaml';

interface Part {
  environment?: Record<string, string>;
  healthcheck?: object;
  read_only?: boolean;
  security_opt?: string[];
  cap_drop?: string[];
  ports?: string[];
  profiles?: string[];
  volumes?: string[];
}

const text = readFileSync('docker-compose.yml', 'utf8');
const { services, volumes } = parse(text, { merge: true }) as {
  services: Record<string, Part>;
  volumes: Record<string, unknown>;
};
const programs = ['gateway', ...serviceNames];
const documented = new Set(
  [...readFileSync('docs/operations.md', 'utf8').matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name),
);

describe('docker-compose.yml', () => {
  it('starts the gateway and every service, and what they stand on', () => {
    const always = Object.keys(services).filter((name) => !services[name]!.profiles);
    expect(always.sort()).toEqual([...programs, 'kafka', 'meilisearch', 'mongodb'].sort());
  });

  it.each(programs)(
    'runs %s without rights on a file system that cannot be written, with settings that there are',
    (name) => {
      const { read_only, security_opt, cap_drop, environment = {} } = services[name]!;
      expect({ read_only, security_opt, cap_drop }).toEqual({
        read_only: true,
        security_opt: ['no-new-privileges:true'],
        cap_drop: ['ALL'],
      });
      expect(environment['SERVICE']).toBe(name);
      expect(Object.keys(environment).filter((each) => each !== 'SERVICE' && !documented.has(each))).toEqual([]);
    },
  );

  it('watches over whatever it does not build itself', () => {
    const unwatched = Object.keys(services).filter((name) => !programs.includes(name) && !services[name]!.healthcheck);
    expect(unwatched).toEqual([]);
    // The image of the programs watches over itself.
    expect(readFileSync('deploy/Dockerfile', 'utf8')).toMatch(/^HEALTHCHECK .*\/api\/health\/ready/m);
  });

  it('keeps what lasts in volumes that are declared, and opens ports to this machine alone', () => {
    const parts = Object.values(services);
    const used = parts.flatMap(({ volumes: all = [] }) => all.map((volume) => volume.split(':')[0]!));
    expect(used.filter((name) => !name.startsWith('./') && !(name in volumes))).toEqual([]);
    expect(parts.flatMap(({ ports = [] }) => ports).filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });

  it('has no password of its own: each comes from .env, and is asked for by name', () => {
    const secrets = Object.values(services).flatMap(({ environment = {} }) =>
      Object.entries(environment).filter(([name]) => /(PASSWORD|SECRET|KEY)$/.test(name)),
    );
    expect(secrets.length).toBeGreaterThan(5);
    for (const [name, value] of secrets) expect([name, value]).toEqual([name, expect.stringMatching(/^\$\{\w+:\?/)]);
  });
});

describe('deploy/make-env.sh', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'digital-customs-env-'));
    mkdirSync(join(folder, 'deploy'));
    cpSync('deploy/make-env.sh', join(folder, 'deploy/make-env.sh'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const make = () => spawnSync('sh', ['deploy/make-env.sh'], { cwd: folder, encoding: 'utf8' }).stdout;
  const written = () => readFileSync(join(folder, '.env'), 'utf8');

  it('writes every secret that is asked for, each another, for its owner alone', () => {
    expect(make()).toContain('is written');
    const secrets = new Map(
      [...written().matchAll(/^([A-Z_]+)=([0-9a-f]{64})$/gm)].map(([, name, value]) => [name, value]),
    );
    const asked = [...text.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name);
    expect(asked.filter((name) => !secrets.has(name))).toEqual([]);
    expect(new Set(secrets.values()).size).toBe(secrets.size);
    expect(statSync(join(folder, '.env')).mode & 0o777).toBe(0o600);
  });

  it('changes nothing that is there', () => {
    const before = written();
    expect(make()).toContain('nothing was changed');
    expect(written()).toBe(before);
  });
});
