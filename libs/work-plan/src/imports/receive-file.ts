import { DomainError } from '@digital-customs/contracts';

export interface Upload {
  isMultipart(): boolean;
  file(options: object): Promise<{ filename: string; toBuffer(): Promise<Buffer> } | undefined>;
}

const mostBytes = 20 * 1024 * 1024;

/** The one file of a form, of at most 20 MB. */
export async function receiveFile(request: Upload): Promise<Buffer> {
  if (!request.isMultipart())
    throw new DomainError('platform.wrong-content-type', 'Send the file as multipart/form-data, in the field "file".');
  const part = await request.file({ limits: { fileSize: mostBytes, files: 1 } });
  if (part) return part.toBuffer();
  throw new DomainError('platform.invalid', 'Send one file in the field "file".', {
    errors: [{ path: 'file', code: 'missing', message: 'Choose a file.' }],
  });
}
