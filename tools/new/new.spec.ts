import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

describe('npm run new', () => {
  let copy: string;
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'digital-customs-new-'));
    cpSync('libs/repository', join(copy, 'libs/repository'), {
      recursive: true,
      filter: (path) => !path.includes('dist') && !path.includes('node_modules'),
    });
    cpSync('tsconfig.base.json', join(copy, 'tsconfig.base.json'));
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
    writeFileSync(
      join(copy, 'libs/repository/tsconfig.json'),
      JSON.stringify({
        extends: '../../tsconfig.base.json',
        compilerOptions: { rootDir: 'src', noEmit: true, composite: false, declarationMap: false },
        include: ['src'],
      }),
    );
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  const run = (...words: string[]) =>
    spawnSync(process.execPath, [resolve('tools/new/new.js'), ...words], { cwd: copy, encoding: 'utf8' });

  it('starts an aggregate and a use case that compile, and lists them in the module', () => {
    expect(run('aggregate', 'repository', 'seminar')).toMatchObject({ status: 0 });
    expect(run('use-case', 'repository', 'seminars', 'archive-seminar')).toMatchObject({ status: 0 });
    const module = readFileSync(join(copy, 'libs/repository/src/repository.module.ts'), 'utf8');
    expect(module).toContain("{ name: 'Seminar', schema: seminarSchema }");
    expect(module).toContain('controllers: [ArchiveSeminar, ');
    const types = spawnSync(process.execPath, ['node_modules/tsgo/bin/tsc', '-p', 'libs/repository'], {
      cwd: copy,
      encoding: 'utf8',
    });
    expect(types.stdout).toBe('');
  });

  it('refuses what it would have to guess, and to overwrite', () => {
    expect(run('use-case', 'nowhere', 'practices', 'archive-practice')).toMatchObject({ status: 1 });
    expect(run('use-case', 'repository', 'practices', 'archive')).toMatchObject({ status: 1 });
    expect(run('use-case', 'repository', 'practices', 'submit-practice').stderr).toContain('is there already');
  });
});
