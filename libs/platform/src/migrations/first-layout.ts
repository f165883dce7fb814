import type { Migration } from './migration.js';

/** Marks data as those of the first layout, so that every service's data say which code has written them. */
export const firstLayout: Migration = { name: '0001-first-layout', run: () => Promise.resolve() };
