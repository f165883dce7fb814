import base from '../../jest.config.js';

/** Tests that start and kill real processes; `npm run test:infra` runs them. */
export default {
  ...base,
  rootDir: '../..',
  testMatch: ['<rootDir>/tools/infra/src/**/*.infra.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  testTimeout: 240_000,
};
