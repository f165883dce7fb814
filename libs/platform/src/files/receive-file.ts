import { DomainError, type ProblemCode } from '@digital-customs/contracts';

/** A request that may carry a form. */
export interface Upload {
  isMultipart(): boolean;
  file(options: object): Promise<{ filename: string; toBuffer(): Promise<Buffer> } | undefined>;
}

/**
 * The one file of a form, in its field `file`, of at most so many bytes. `filename` is what the sender calls it.
 * A larger one is refused with `tooLarge` where that is given.
 */
export async function receiveFile(
  request: Upload,
  mostBytes: number,
  tooLarge?: ProblemCode,
): Promise<{ filename: string; bytes: Buffer }> {
  if (!request.isMultipart())
    throw new DomainError('platform.wrong-content-type', 'Send the file as multipart/form-data, in the field "file".');
  const part = await request.file({ limits: { fileSize: mostBytes, files: 1 } });
  if (part) return { filename: part.filename, bytes: await part.toBuffer().catch(refuse(tooLarge)) };
  throw new DomainError('platform.invalid', 'Send one file in the field "file".', {
    errors: [{ path: 'file', code: 'missing', message: 'Choose a file.' }],
  });
}

const refuse = (tooLarge: ProblemCode | undefined) => (error: unknown) => {
  if (tooLarge && (error as { code?: unknown }).code === 'FST_REQ_FILE_TOO_LARGE')
    throw new DomainError(tooLarge, 'Make the file smaller, or give a link to it instead.');
  throw error;
};
