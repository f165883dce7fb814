import { ApiProblem } from '@/api/problem';

const known = ['form', 'http', 'private', 'unknown'] as const;

/** Why nothing is sent to the address, where that is what the service found wrong. */
export function addressProblem(error: unknown): (typeof known)[number] | undefined {
  const found = error instanceof ApiProblem ? error.fields.find(({ path }) => path === 'address') : undefined;
  return found && (known.find((code) => code === found.code) ?? 'form');
}
