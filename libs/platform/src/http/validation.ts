import './plain-messages.js';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { DomainError, type FieldProblem } from '@digital-customs/contracts';

type Issue = Parameters<
  NonNullable<ConstructorParameters<typeof StandardSchemaValidationPipe>[0]>['exceptionFactory'] & object
>[0][number];

const maxProblems = 50;

/** Checks what a route declares with `{ schema }`; every field at fault is named with its path. */
export const validationPipe = () =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      new DomainError('platform.invalid', 'Correct the fields named and send it again.', {
        errors: issues.slice(0, maxProblems).map(fieldProblem),
      }),
  });

function fieldProblem(issue: Issue): FieldProblem {
  const {
    code = 'invalid',
    keys,
    params,
  } = issue as unknown as { code?: string; keys?: string[]; params?: { code?: string } };
  const path = (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step));
  return {
    path: [...path, ...(code === 'unrecognized_keys' && keys?.length === 1 ? keys : [])].join('.'),
    code: params?.code ?? code.replaceAll('_', '-'),
    message: issue.message,
  };
}
