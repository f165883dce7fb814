/** A source answers with something that cannot be read as it was asked for. */
export class UnreadableSource extends Error {}

/** Reads one address; throws what stands in the way. */
export type ReadAddress = (address: string) => Promise<Buffer>;
