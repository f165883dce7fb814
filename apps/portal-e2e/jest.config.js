import base from '../../jest.config.js';

/** Pages in a real browser: needs the built product and a Chromium (CHROMIUM names another than /usr/bin/chromium). */
export default {
  ...base,
  rootDir: '../..',
  testMatch: ['<rootDir>/apps/portal-e2e/src/**/*.e2e.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  // axe-core has to stay the script that it is.
  transformIgnorePatterns: ['/node_modules/'],
  testTimeout: 120_000,
  maxWorkers: 1,
};
