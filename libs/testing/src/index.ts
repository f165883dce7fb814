export * from './people.js';
export * from './test-app.js';
export { add, CountingModule, PACE, TallyStore, WatchingModule } from './survival/tally.js';
