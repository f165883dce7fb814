/** What a linter of single files cannot see: cycles, and borders inside a project. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'The evaluator of expressions, filters and stages is recursive by nature: a filter holds an expression holds a filter.',
      severity: 'error',
      from: { pathNot: '^libs/document-server/src/(aggregate|query)/' },
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'aggregates-apart',
      comment:
        'An aggregate of the repository does not import another. What they share: the way of a contribution, Members’ statements and their reuse of others’ items, the calls that are answered, what partners offer, files, technologies and their evidence (which counts research notes), what is published. The matrix of e-services reads windows, and owns nothing; candidates for a call are read from what is counted. Imports make drafts of both kinds, and the bundle holds everything.',
      severity: 'error',
      from: {
        path: '^libs/repository/src/([^/]+)/',
        pathNot:
          '^libs/repository/src/(samples/|imports/|harvest/|bundle/|e-services/|technologies/live-evidence|calls/list-candidates)',
      },
      to: {
        path: '^libs/repository/src/[^/]+/',
        pathNot:
          '^libs/repository/src/($1|contributions|statements|reuse|calls|attachments|published|offers|technologies)/',
      },
    },
    {
      name: 'features-apart',
      comment: 'Features of the portal meet only in routes.',
      severity: 'error',
      from: { path: '^apps/portal/src/features/([^/]+)/' },
      to: { path: '^apps/portal/src/features/', pathNot: '^apps/portal/src/features/$1/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(/dist/|\\.spec\\.ts$|/node_modules/)' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
