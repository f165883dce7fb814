/** An answer of MongoDB's kind: a code, its name and what is wrong. */
export class MongoError extends Error {
  constructor(
    readonly code: number,
    readonly codeName: string,
    message: string,
    readonly more: Record<string, unknown> = {},
  ) {
    super(message);
  }
}

export const badValue = (message: string) => new MongoError(2, 'BadValue', message);
export const failedToParse = (message: string) => new MongoError(9, 'FailedToParse', message);
export const typeMismatch = (message: string) => new MongoError(14, 'TypeMismatch', message);
/** What this server cannot do right and so does not do at all. */
export const notSupported = (what: string) =>
  new MongoError(115, 'CommandNotSupported', `${what} is not supported by the embedded document server`);
export const outOfDisk = (message: string) => new MongoError(14031, 'OutOfDiskSpace', message);

/** The data folder is held by another process. */
export class DataFolderInUse extends Error {
  constructor(folder: string, holder: string) {
    super(
      `The data folder ${folder} is in use by ${holder}. Stop that process first, or choose another folder with DATA_DIR.`,
    );
    this.name = 'DataFolderInUse';
  }
}

/** The database file cannot be read as one. */
export class DamagedDataFile extends Error {
  constructor(file: string, why: string) {
    super(
      `The data file ${file} is damaged (${why}). Nothing was changed. Move it aside and restore a backup with: npm run restore -- FILE`,
    );
    this.name = 'DamagedDataFile';
  }
}
