import { readFileSync } from 'node:fs';

/** Tests whose subject the emulator does otherwise than MongoDB; by their names, without that of the server. */
export const knownDifferences = (): string[] =>
  JSON.parse(readFileSync('tools/infra/src/emulator/known-differences.json', 'utf8')) as string[];

/** Mongoose makes indexes while documents are written; now and then the emulator answers that with "Unknown error: null". */
export const unsteady = 'models of Mongoose';

/** A pattern of jest's that leaves all of these out. */
export const steady = (): string => {
  const names = knownDifferences().map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return `^(?!.*(?:${unsteady} |(?:${names.join('|')})$)).*$`;
};
