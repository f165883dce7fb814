import { DomainError } from '@digital-customs/contracts';
import { unpacksTo } from './unpacks-to.js';

export const maxAttachment = 20 * 1024 * 1024;

const accepted: Record<string, { extensions: string[]; packed?: boolean }> = {
  'application/pdf': { extensions: ['pdf'] },
  'image/png': { extensions: ['png'] },
  'image/jpeg': { extensions: ['jpg', 'jpeg'] },
  'image/gif': { extensions: ['gif'] },
  'image/webp': { extensions: ['webp'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { extensions: ['docx'], packed: true },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { extensions: ['xlsx'], packed: true },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': { extensions: ['pptx'], packed: true },
  'application/vnd.oasis.opendocument.text': { extensions: ['odt'], packed: true },
  'application/vnd.oasis.opendocument.spreadsheet': { extensions: ['ods'], packed: true },
  'application/vnd.oasis.opendocument.presentation': { extensions: ['odp'], packed: true },
};

const maxUnpacked = 200 * 1024 * 1024;
const maxRatio = 100;

/** Whose problems are thrown: `<family>-type`, `<family>-mislabelled` or `<family>-unsafe`. */
export type FileFamily = 'repository.attachment' | 'maturity.file';

/** Finds a file's type in its content and holds it against its name. Returns the media type; throws the problems of the family. */
export async function acceptFile(family: FileFamily, name: string, bytes: Buffer): Promise<string> {
  // Loaded with the first file: most processes never meet one.
  const { fileTypeFromBuffer } = await import('file-type/node');
  const found = await fileTypeFromBuffer(bytes);
  const kind = found && accepted[found.mime];
  const extension = name.toLowerCase().split('.').at(-1) ?? '';
  if (!found || !kind) {
    const claimed = Object.values(accepted).some(({ extensions }) => extensions.includes(extension));
    if (claimed)
      throw new DomainError(
        `${family}-mislabelled`,
        `The content of ${name} is not that of a .${extension} file. Save it again from the program that made it.`,
      );
    throw new DomainError(
      `${family}-type`,
      'Send a PDF, an image (PNG, JPEG, GIF, WebP) or an office file (DOCX, XLSX, PPTX, ODT, ODS, ODP).',
    );
  }
  if (!kind.extensions.includes(extension)) {
    throw new DomainError(
      `${family}-mislabelled`,
      `The content of ${name} is that of a .${kind.extensions[0]} file. Name it so and send it again.`,
    );
  }
  if (kind.packed) await refuseBombs(family, name, bytes);
  return found.mime;
}

async function refuseBombs(family: FileFamily, name: string, bytes: Buffer): Promise<void> {
  const sound = await unpacksTo(bytes, Math.min(maxUnpacked, bytes.length * maxRatio)).catch(() => {
    throw new DomainError(`${family}-mislabelled`, 'The file is damaged. Save it again from the program that made it.');
  });
  if (sound) return;
  throw new DomainError(
    `${family}-unsafe`,
    `${name} would unpack to more than ${maxRatio} times its size. Save it again without embedded data.`,
  );
}

/** A file name without folders and control characters, of at most 120 characters. */
export function soundName(given: string): string {
  const name = [...(given.split(/[\\/]/).at(-1) ?? '')]
    .filter((character) => character >= ' ' && character !== '\u007f')
    .join('')
    .trim();
  return name.length > 120 ? `${name.slice(0, 100)}.${name.split('.').at(-1)?.slice(0, 10)}` : name || 'file';
}
