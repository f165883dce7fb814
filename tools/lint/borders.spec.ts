import { execFileSync } from 'node:child_process';

const run = (...args: string[]) => execFileSync(process.execPath, args, { encoding: 'utf8', stdio: 'pipe' });

interface Findings {
  eslint: { fixture: string; breaks: string; found: string[] }[];
  tree: { rules: string[]; found: string[] };
}

describe('the borders that lint keeps', () => {
  let findings: Findings;
  beforeAll(() => {
    run('node_modules/nx/dist/bin/nx.js', 'show', 'projects', '--json'); // the rule on borders reads nx's project graph
    findings = JSON.parse(run('tools/lint/fixtures.js')) as Findings;
  });

  it('finds in each fixture the rule that it breaks, and nothing else', () => {
    expect(findings.eslint.length).toBeGreaterThanOrEqual(8);
    for (const { fixture, breaks, found } of findings.eslint) expect([fixture, found]).toEqual([fixture, [breaks]]);
  });

  it('finds each rule inside a project broken once', () => {
    expect([...findings.tree.found].sort()).toEqual([...findings.tree.rules].sort());
  });
});
