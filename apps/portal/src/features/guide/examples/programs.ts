import type { ExampleRequest } from './request';

export const programs = ['curl', 'typescript', 'python'] as const;
export type Program = (typeof programs)[number];

/** The variable of the environment that holds the key in every example. */
export const keyVariable = 'DIGITAL_CUSTOMS_KEY';

/** The same request in each way; none of them needs a package. */
export const programOf: Record<Program, (request: ExampleRequest) => string> = {
  curl: ({ method, url, headers, body, isFile }) =>
    [
      `curl${method === 'GET' ? '' : ` -X ${method}`} ${quoted(url)}`,
      `-H "Authorization: Bearer $${keyVariable}"`,
      ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
      ...(body === undefined ? [] : [`--data ${quoted(JSON.stringify(body))}`]),
      ...(isFile ? ['-o answer'] : []),
    ].join(' \\\n  '),

  typescript: ({
    method,
    url,
    headers,
    body,
    isFile,
  }) => `${isFile ? "import { writeFile } from 'node:fs/promises';\n\n" : ''}const answer = await fetch(${JSON.stringify(url)}, {${
    method === 'GET' ? '' : `\n  method: '${method}',`
  }
  headers: {
    Authorization: \`Bearer \${process.env.${keyVariable}}\`,${lines(headers, (name, value) => `\n    ${JSON.stringify(name)}: ${JSON.stringify(value)},`)}
  },${body === undefined ? '' : `\n  body: JSON.stringify(${indented(body, '  ')}),`}
});
if (!answer.ok) throw new Error(await answer.text());
${isFile ? "await writeFile('answer', Buffer.from(await answer.arrayBuffer()));" : 'console.log(await answer.json());'}`,

  python: ({ method, url, headers, body, isFile }) => `import json, os, urllib.request

request = urllib.request.Request(
    ${JSON.stringify(url)},${method === 'GET' ? '' : `\n    method="${method}",`}
    headers={
        "Authorization": "Bearer " + os.environ["${keyVariable}"],${lines(headers, (name, value) => `\n        ${JSON.stringify(name)}: ${JSON.stringify(value)},`)}
    },${body === undefined ? '' : `\n    data=${python(body)}.encode(),`}
)
with urllib.request.urlopen(request) as answer:
    ${isFile ? 'open("answer", "wb").write(answer.read())' : 'print(json.load(answer))'}`,
};

/** For a shell: nothing in it is taken for anything else. */
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
const lines = (headers: Record<string, string>, line: (name: string, value: string) => string) =>
  Object.entries(headers)
    .map(([name, value]) => line(name, value))
    .join('');
const indented = (value: unknown, by: string) => JSON.stringify(value, null, 2).replaceAll('\n', `\n${by}`);
/** JSON is no Python (`true`, `null`), so it stays a text there; a JSON string is a Python string. */
const python = (value: unknown) => JSON.stringify(JSON.stringify(value));
