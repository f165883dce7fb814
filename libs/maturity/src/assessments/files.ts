import { type Actor, type Attachment, DomainError } from '@digital-customs/contracts';
import { type Change, changed, type Stored } from '@digital-customs/platform';
import { type Assessment, requireOwn, requireStage } from './assessment.js';

const mostFiles = 100;

/** Keeps a file with the assessment; answers name it as their evidence. */
export function addFile(assessment: Stored<Assessment>, file: Attachment, by: Actor): Change<Assessment> {
  requireRoom(assessment, by);
  return changed({ ...assessment, files: [...(assessment.files ?? []), file] });
}

/** Takes a file away that no answer names. */
export function removeFile(assessment: Stored<Assessment>, id: string, by: Actor): Change<Assessment> {
  requireOwn(assessment, by);
  requireStage(assessment, 'answering');
  fileIn(assessment, id);
  const naming = Object.entries(assessment.answers).filter(([, { evidence }]) =>
    evidence.some((one) => one.kind === 'file' && one.id === id),
  );
  if (naming.length)
    throw new DomainError('maturity.file-in-use', 'Take it out of the answers named first.', {
      errors: naming.map(([criterion]) => ({
        path: `answers.${criterion}.evidence`,
        code: 'named',
        message: 'Names the file',
      })),
    });
  return changed({ ...assessment, files: (assessment.files ?? []).filter((file) => file.id !== id) });
}

/** Throws what keeps a file from being taken; asked before it is received, too. */
export function requireRoom(assessment: Assessment, by: Actor): void {
  requireOwn(assessment, by);
  requireStage(assessment, 'answering');
  if ((assessment.files ?? []).length >= mostFiles)
    throw new DomainError(
      'maturity.too-many-files',
      `An assessment has at most ${mostFiles} files. Remove one that no answer names.`,
    );
}

export function fileIn({ files = [] }: Assessment, id: string): Attachment {
  const found = files.find((file) => file.id === id);
  if (!found) throw new DomainError('maturity.file-not-found', 'It may have been removed. Load the page again.');
  return found;
}
