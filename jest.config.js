const swc = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

/** Everything is compiled to CommonJS for jest, dependencies included: Node 20 cannot mix the two there. */
export default {
  testMatch: ['<rootDir>/{apps,libs,tools}/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '<rootDir>/apps/portal-e2e/'],
  testEnvironment: 'node',
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', swc],
    '^.+\\.m?js$': [
      '@swc/jest',
      { ...swc, jsc: { ...swc.jsc, parser: { syntax: 'ecmascript' }, transform: undefined } },
    ],
  },
  transformIgnorePatterns: [],
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'json', 'node'],
  moduleNameMapper: {
    '^@digital-customs/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^@digital-customs/platform/edge$': '<rootDir>/libs/platform/src/edge.ts',
    '^@digital-customs/([^/]+)/openapi$': '<rootDir>/libs/$1/src/openapi/index.ts',
    '^@/(.*)$': '<rootDir>/apps/portal/src/$1',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  testTimeout: 60_000,
  workerIdleMemoryLimit: '1GB',
};
