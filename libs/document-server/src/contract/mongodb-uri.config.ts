/** The server that the contract suite is to run against; empty for an embedded one. */
export const mongodbUri = (): string => process.env.MONGODB_URI ?? '';
