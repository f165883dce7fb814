import { ApiProblem } from '@/api/problem';

/** What the service found wrong, in its words, by the path of a field in what was sent. */
export function problemAt(error: unknown, path: string): string | undefined {
  const fields = error instanceof ApiProblem ? error.fields : [];
  return fields.find((field) => field.path === path || field.path.startsWith(`${path}.`))?.message;
}
