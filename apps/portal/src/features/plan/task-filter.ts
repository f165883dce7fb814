import type { TaskFilter } from './api/plan';

const names = ['topic', 'body', 'goal', 'status', 'timeline'] as const;

/** What the address narrows the plan to. */
export const filterIn = (query: URLSearchParams): TaskFilter =>
  Object.fromEntries(names.map((name) => [name, query.get(name) ?? undefined]));

/** The address with one value put, or taken out where it is empty. */
export function withFilter(before: URLSearchParams, name: string, value: string): URLSearchParams {
  const after = new URLSearchParams(before);
  if (value) after.set(name, value);
  else after.delete(name);
  return after;
}
