export * from './people.js';
export { type Login, TestProvider } from './single-sign-on/test-provider.js';
export * from './test-app.js';
export { add, CountingModule, PACE, type Tally, TallyStore, WatchingModule } from './survival/tally.js';
export { formWith } from './form.js';
export { xmlErrors } from './xml/xml-errors.js';
