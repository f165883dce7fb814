import { DomainError } from '@digital-customs/contracts';
import { type Content, resolved, type Task } from '../plans/content.js';

/**
 * Throws cycle where the task would wait for itself, over any number of others, if it depended on these codes.
 * Merged tasks count as what they were merged into.
 */
export function requireNoCycle(content: Content, task: Pick<Task, 'id' | 'code'>, dependsOn: readonly string[]): void {
  const seen = new Set<string>();
  const open: { code: string; path: string[] }[] = dependsOn.map((code) => ({ code, path: [task.code] }));
  for (let next = open.pop(); next; next = open.pop()) {
    const other = resolved(content, next.code);
    if (!other) continue;
    const path = [...next.path, other.code];
    if (other.id === task.id) throw cycle(path);
    if (seen.has(other.id)) continue;
    seen.add(other.id);
    for (const code of other.content.dependsOn) open.push({ code, path });
  }
}

function cycle(path: string[]) {
  const message = `Waiting in a circle: ${path.join(' waits for ')}.`;
  return new DomainError('work-plan.cycle', message, {
    errors: [{ path: 'change.dependsOn', code: 'cycle', message }],
    cycle: path,
  });
}
