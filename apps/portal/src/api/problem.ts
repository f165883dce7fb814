import i18next from 'i18next';
import type { FieldProblem, Problem, ProblemCode } from '@digital-customs/contracts';

/** `portal.unreachable`: no answer came. `portal.unexpected`: an answer that is no problem document. */
export type AnyProblemCode = ProblemCode | 'portal.unreachable' | 'portal.unexpected';

/** What the server refused and why; thrown by every request that did not succeed. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: AnyProblemCode,
    readonly problem: Partial<Problem> = {},
  ) {
    super(problem.detail ?? problem.title ?? code);
    this.name = 'ApiProblem';
  }

  /** What to quote when asking for help. */
  get reference(): string | undefined {
    return this.problem.instance?.replace(/^urn:.*:/, '');
  }

  /** In the reader's words where there are any; `fieldTexts` must be loaded. */
  get fields(): FieldProblem[] {
    return (this.problem.errors ?? []).map((field) => ({ ...field, message: wordsFor(field) }));
  }
}

export const isProblem = (error: unknown, ...codes: AnyProblemCode[]): error is ApiProblem =>
  error instanceof ApiProblem && (codes.length === 0 || codes.includes(error.code));

/** Words for what can be wrong with a field, loaded with the first problem that names one. */
export const fieldTexts = 'field-problems';

const wordsFor = ({ code, message }: FieldProblem): string =>
  i18next.t(code, { ns: fieldTexts, message, defaultValue: message }) || message;

/** The problem that an answer without success carries. */
export function toProblem(status: number, body: unknown): ApiProblem {
  if (isRecord(body) && typeof body['code'] === 'string')
    return new ApiProblem(status, body['code'] as ProblemCode, body as Partial<Problem>);
  return new ApiProblem(status, status >= 500 ? 'platform.unavailable' : 'portal.unexpected');
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
