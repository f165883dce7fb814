import type { Connection } from 'mongoose';

/**
 * A step by which a service's data become what its code expects. `run` may be called again after a crash, and by two
 * processes at once, and must end in the same state. A step that was released is never changed; a new one is added behind it.
 */
export interface Migration {
  /** `0001-what-it-does`: sorted by name, they are in order. */
  name: string;
  run(connection: Connection): Promise<void>;
}

/** The data were written by a later release than this one. */
export class NewerSchema extends Error {
  constructor(service: string, unknown: string[]) {
    super(
      `The data of ${service} were written by a newer release: it has run ${unknown.join(', ')}, which this one does not know. ` +
        'Start the newer release, or restore a backup from before it. Nothing was changed.',
    );
    this.name = 'NewerSchema';
  }
}

/** A step failed; what it did stays, and the next start runs it again. */
export class MigrationFailed extends Error {
  constructor(service: string, step: string, cause: unknown) {
    super(`The data of ${service} could not be brought up to date at ${step}: ${String(cause)}`, { cause });
    this.name = 'MigrationFailed';
  }
}

/** The data lack steps, and this process was told to run none. */
export class MigrationMissing extends Error {
  constructor(service: string, missing: string[]) {
    super(`The data of ${service} lack ${missing.join(', ')}. Run: npm run migrate -- ${service}`);
    this.name = 'MigrationMissing';
  }
}
