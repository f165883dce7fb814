/** What a command answers when it is refused: MongoDB's code, its name and its words. */
export class MongoError extends Error {
  constructor(
    readonly code: number,
    readonly codeName: string,
    message: string,
    readonly more: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = 'MongoError';
  }
}

export const badValue = (message: string) => new MongoError(2, 'BadValue', message);
export const failedToParse = (message: string) => new MongoError(9, 'FailedToParse', message);
export const typeMismatch = (message: string) => new MongoError(14, 'TypeMismatch', message);
export const namespaceNotFound = (message: string) => new MongoError(26, 'NamespaceNotFound', message);
export const invalidNamespace = (message: string) => new MongoError(73, 'InvalidNamespace', message);
export const tooLarge = (size?: number) =>
  new MongoError(
    10334,
    'BSONObjectTooLarge',
    `BSONObj size${size === undefined ? '' : `: ${size}`} is invalid. Size must be between 0 and 16793600(16MB)`,
  );
/** What this server cannot do right, and so does not do at all. */
export const notSupported = (what: string) =>
  new MongoError(115, 'CommandNotSupported', `${what} is not supported by the embedded document server`);
export const unknownField = (command: string, field: string) =>
  new MongoError(40415, 'Location40415', `BSON field '${command}.${field}' is an unknown field.`);

/** The data folder is held by another process (or by this one already). */
export class DataFolderInUse extends Error {
  constructor(
    readonly folder: string,
    readonly pid: number | undefined,
  ) {
    const holder = pid === undefined ? 'another process' : `process ${pid}`;
    super(
      `The data folder ${folder} is in use by ${holder}. Stop that process first, or choose another folder with DATA_DIR.`,
    );
    this.name = 'DataFolderInUse';
  }
}

/** The database file cannot be read as one. Nothing has been written to it. */
export class DamagedDataFile extends Error {
  constructor(
    readonly file: string,
    readonly why: string,
  ) {
    super(
      `The data file ${file} is damaged (${why}). Nothing was changed or overwritten. ` +
        'Move it aside, then restore the last backup with: npm run restore -- FILE',
    );
    this.name = 'DamagedDataFile';
  }
}

/** The data file is laid out as a newer release lays it out; this one would not read it right. */
export class NewerDataFile extends Error {
  constructor(
    readonly file: string,
    readonly layout: number,
  ) {
    super(
      `The data file ${file} was written by a newer release (layout ${layout}). Nothing was changed. ` +
        'Start that release again, or restore a backup made by this one with: npm run restore -- FILE --replace',
    );
    this.name = 'NewerDataFile';
  }
}
