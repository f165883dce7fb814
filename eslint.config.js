import nx from '@nx/eslint-plugin';
import hooks from 'eslint-plugin-react-hooks';
import typescript from 'typescript-eslint';

const layers = (layer, ...allowed) => ({
  sourceTag: `layer:${layer}`,
  onlyDependOnLibsWithTags: allowed.map((name) => `layer:${name}`),
});

/** Who may import whom, by the tags in each package.json. A service never imports another. */
export const boundaries = [
  layers('app', 'service', 'platform', 'contracts', 'part'),
  layers('service', 'platform', 'contracts'),
  layers('platform', 'contracts', 'platform'),
  layers('contracts', 'contracts'),
  layers('part'),
  layers('testing', 'platform', 'contracts', 'part'),
];

const tests = ['**/*.spec.ts', '**/*.contract.ts', '**/*.e2e.ts', 'libs/testing/**'];

export default typescript.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/*.generated.ts',
      '**/.data/**',
      'test-results/**',
      'tools/lint/fixtures/**',
    ],
  },
  ...typescript.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@nx': nx },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['../../*'], message: 'No import climbs two levels.' }] },
      ],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          name: '@nestjs/swagger',
          allowTypeImports: true,
          message: 'Describe routes by @digital-customs/platform/openapi: the library is loaded when it is asked for.',
        },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings are read in *.config.ts.' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
    },
  },
  {
    files: ['apps/**/*.ts', 'libs/**/*.ts'],
    ignores: tests,
    plugins: { '@nx': nx },
    rules: { '@nx/enforce-module-boundaries': ['error', { depConstraints: boundaries, allow: [] }] },
  },
  {
    files: [...tests, '**/*.config.ts', 'apps/portal-e2e/**', 'tools/**'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['apps/portal/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
);
