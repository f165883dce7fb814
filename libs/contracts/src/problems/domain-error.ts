import type { ProblemCode } from './codes.js';
import type { FieldProblem } from './problem.js';

/** A rule of the domain said no. Becomes the problem document of its code. */
export class DomainError extends Error {
  constructor(
    readonly code: ProblemCode,
    detail: string,
    readonly more: { errors?: FieldProblem[]; currentVersion?: number; [extension: string]: unknown } = {},
  ) {
    super(detail);
    this.name = 'DomainError';
  }
}
