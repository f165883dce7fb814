export * from './people.js';
export * from './test-app.js';
export { add, CountingModule, TallyStore, WatchingModule } from './survival/tally.js';
