import { DomainError, type FieldProblem } from '@digital-customs/contracts';
import type { Frame } from './content.js';

/** Throws unknown-reference for what the plan does not name. `path` says where it was given. */
export function requireBodies({ bodies }: Frame, codes: readonly string[], path: string): void {
  const known = new Set(bodies.map(({ code }) => code));
  refuse(
    codes
      .filter((code) => !known.has(code))
      .map((code) => ({ path, code: 'unknown-body', message: `The plan names no body ${code}.` })),
  );
}

export function refuse(errors: FieldProblem[]): void {
  if (errors.length === 0) return;
  throw new DomainError('work-plan.unknown-reference', errors[0]!.message, { errors });
}

/** Throws where the plan does not know the body, or where it is one that works on the plan only. */
export function requireEndorsing(frame: Frame, code: string): void {
  requireBodies(frame, [code], 'body');
  if (frame.bodies.find((body) => body.code === code)?.role !== 'works') return;
  refuse([{ path: 'body', code: 'not-endorsing', message: `${code} works on the plan; it does not endorse it.` }]);
}
