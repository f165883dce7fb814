/* Holds the linters against code that crosses a border on purpose; prints what each of them finds there as JSON. */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import { ESLint } from 'eslint';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fixtures = new URL('./fixtures/', import.meta.url);

async function eslintFindings() {
  const eslint = new ESLint({ cwd: root });
  const findings = [];
  for (const name of await readdir(new URL('eslint/', fixtures))) {
    const text = await readFile(new URL(`eslint/${name}`, fixtures), 'utf8');
    const [, filePath] = text.match(/^\/\/ file: (.+)$/m);
    const [, breaks] = text.match(/^\/\/ breaks: (.+)$/m);
    const [result] = await eslint.lintText(text, { filePath: `${root}${filePath}` });
    findings.push({ fixture: name, breaks, found: result.messages.map(({ ruleId }) => ruleId) });
  }
  return findings;
}

async function treeFindings() {
  const { default: rules } = await import('../../.dependency-cruiser.cjs');
  const { output } = await cruise(['libs', 'apps'], {
    ...rules.options,
    baseDir: fileURLToPath(new URL('tree/', fixtures)),
    ruleSet: { forbidden: rules.forbidden },
    validate: true,
  });
  return {
    rules: rules.forbidden.map(({ name }) => name),
    found: output.summary.violations.map(({ rule }) => rule.name),
  };
}

console.log(JSON.stringify({ eslint: await eslintFindings(), tree: await treeFindings() }));
