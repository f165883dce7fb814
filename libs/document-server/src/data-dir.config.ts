/** The data folder the environment names; `.data` by default. */
export const dataDir = (): string => process.env.DATA_DIR ?? '.data';
