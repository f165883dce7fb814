import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type ApiDocument, groupsOf } from './document';
import { programOf } from './programs';
import { requestOf } from './request';
import { sampleOf } from './sample';

const document = JSON.parse(readFileSync('apps/portal/openapi.json', 'utf8')) as ApiDocument;
const entries = groupsOf(document).flatMap(([, found]) => found);
const entry = (method: string, path: string) => entries.find((one) => one.method === method && one.path === path)!;
const origin = 'https://customs.example';

describe('the examples of the API guide', () => {
  it('are there for every request that a key can be made for, and for no other', () => {
    expect(entries.length).toBeGreaterThan(50);
    expect(entry('GET', '/api/practices').operation['x-key-scopes']).toEqual(['read-public', 'read-member']);
    expect(entry('POST', '/api/practices').operation['x-key-scopes']).toEqual(['write-drafts']);
    expect(entries.filter(({ path }) => path.startsWith('/api/auth'))).toEqual([]);
  });

  it('name what a reader has to put in its place', () => {
    const { url } = requestOf(entry('GET', '/api/practices/{id}'), document, origin);
    expect(url).toBe(`${origin}/api/practices/PRACTICE_ID`);
    expect(requestOf(entry('GET', '/api/practices'), document, origin).url).toBe(`${origin}/api/practices?limit=5`);
  });

  it('send what the schema requires', () => {
    const { headers, body } = requestOf(entry('POST', '/api/practices'), document, origin);
    expect(headers).toEqual({ 'Content-Type': 'application/json' });
    expect(body).toHaveProperty('content');
    expect(requestOf(entry('PUT', '/api/practices/{id}'), document, origin).headers['If-Match']).toBe('"1"');
  });

  it('keep what is no JSON as a file', () => {
    const request = requestOf(entry('GET', '/api/figures/records.csv'), document, origin);
    expect(request.isFile).toBe(true);
    expect(programOf.curl(request)).toContain('-o answer');
    expect(programOf.python(request)).toContain('open("answer", "wb")');
    expect(programOf.typescript(request)).toMatch(/^import \{ writeFile \}[^]*writeFile\('answer'/);
    expect(programOf.python(requestOf(entry('GET', '/api/practices'), document, origin))).toContain('json.load');
  });

  it('end for a schema that holds itself', () => {
    const loop = { components: { schemas: { A: { type: 'object', required: ['a'], properties: { a: { $ref: '#/components/schemas/A' } } } } }, paths: {} }; // prettier-ignore
    expect(JSON.stringify(sampleOf({ $ref: '#/components/schemas/A' }, loop))).toContain('null');
  });

  it('quote what a shell would take for something else', () => {
    const text = programOf.curl({
      method: 'POST',
      url: `${origin}/api/x?q=a'b`,
      headers: {},
      body: { a: "it's $HOME" },
    });
    const { stdout } = spawnSync('sh', ['-c', text.replace(/^curl/, 'printf %s\\\\n')], { encoding: 'utf8' });
    expect(stdout.split('\n')).toEqual(expect.arrayContaining([`${origin}/api/x?q=a'b`, `{"a":"it's $HOME"}`]));
  });

  it('are sound programs, all of them', () => {
    const requests = entries.map((one) => requestOf(one, document, origin));
    const python = requests.map(programOf.python);
    const check = 'import ast, json, sys\nfor text in json.load(sys.stdin): ast.parse(text)';
    const { status, stderr } = spawnSync('python3', ['-c', check], { input: JSON.stringify(python), encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    const AsyncFunction = (async () => undefined).constructor as FunctionConstructor;
    for (const text of requests.map(programOf.typescript))
      expect(() => new AsyncFunction(text.replace(/^import .*/, ''))).not.toThrow();
  });
});
