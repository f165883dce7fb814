import { HttpException } from '@nestjs/common';
import { DomainError, type Problem, type ProblemCode, problemCodes } from '@digital-customs/contracts';

/** Builds the problem document of a code. */
export function problem(code: ProblemCode, detail: string, more: Record<string, unknown> = {}): Problem {
  const [status, title] = problemCodes[code];
  return { type: `urn:digital-customs:problem:${code}`, title, status, code, detail, ...more };
}

const byStatus: Record<number, [ProblemCode, string]> = {
  400: ['platform.bad-request', 'Check the address and what you sent.'],
  401: ['platform.not-signed-in', 'Sign in and try again.'],
  403: ['platform.not-allowed', 'Ask for the role that allows it.'],
  404: ['platform.not-found', 'Check the address.'],
  405: ['platform.method-not-allowed', 'See /api/openapi.json for what this address accepts.'],
  413: ['platform.too-large', 'Send less at once: at most 2 MB, or 20 MB for an attachment.'],
  415: ['platform.wrong-content-type', 'Send JSON with the header Content-Type: application/json.'],
  429: ['platform.too-many-requests', 'Wait a moment and try again.'],
  503: ['platform.unavailable', 'Try again in a moment.'],
};

const byErrorCode: Record<string, [ProblemCode, string]> = {
  FST_ERR_CTP_INVALID_JSON_BODY: ['platform.invalid-json', 'Send well-formed JSON.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['platform.invalid-json', 'Send a JSON body, for example {}.'],
  FST_REQ_FILE_TOO_LARGE: ['repository.attachment-too-large', 'Make the file smaller, or give a link to it instead.'],
  14031: ['platform.storage-full', 'Nothing was changed. Tell the operator that the disk is full.'],
  11000: ['platform.already-exists', 'Choose another one.'],
};

/** Anything thrown, as the problem document to answer with. What we do not know is our own fault, and says nothing of its inside. */
export function problemOf(error: unknown): Problem {
  if (error instanceof DomainError) return problem(error.code, error.message, error.more);
  const { code, statusCode } = error as { code?: string | number; statusCode?: number };
  const known = code === undefined ? undefined : byErrorCode[String(code)];
  if (known) return problem(...known);
  if (error instanceof SyntaxError && statusCode === 400)
    return problem('platform.invalid-json', 'Send well-formed JSON.');
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  if (isStoreAway(error)) return problem('platform.unavailable', 'The store does not answer. Try again in a moment.');
  return problem(
    ...((status && byStatus[status]) ||
      (['platform.internal', 'Try again; if it stays, quote the reference.'] as const)),
  );
}

/** The store cannot be reached, or hands over to another member of its replica set: what was asked may be asked again. */
export const isStoreAway = (error: unknown): boolean => {
  const { name = '', errorLabels = [], errorLabelSet } = (error ?? {}) as Partial<StoreError>;
  return (
    /^Mongo(ose)?(ServerSelection|Network|NotConnected|PoolCleared|TopologyClosed)/.test(name) ||
    [...(errorLabelSet ?? errorLabels)].includes('RetryableWriteError')
  );
};

interface StoreError extends Error {
  errorLabels: string[];
  errorLabelSet: Set<string>;
}
