export * from './people.js';
export * from './test-app.js';
