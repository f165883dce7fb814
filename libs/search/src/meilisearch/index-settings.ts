/** Where words are looked for, what weighs most first. The weights of the embedded index stand in the same order. */
export const wordFields = ['title', 'summary', 'keywords', 'body'];
export const formFields = ['titleForms', 'summaryForms', 'bodyForms', 'keywordForms'];

/** What the embedder is called, if there is one. */
export const meaning = 'meaning';

/** A word that every document has in its field `mark`: asking for it asks for a document and not for words, yet ranks as words do. */
export const mark = 'every0document';

/** How the index is to be set up; applied when it is made and when it differs. */
export const indexSettings = {
  searchableAttributes: [
    'title',
    'titleForms',
    'summary',
    'summaryForms',
    'keywords',
    'keywordForms',
    'body',
    'bodyForms',
    'mark',
  ],
  filterableAttributes: [
    {
      attributePatterns: ['audience', 'removed', 'key', 'version'],
      features: { facetSearch: false, filter: { equality: true, comparison: true } },
    },
    {
      attributePatterns: ['year', 'published', 'confirmed', 'facet_*'],
      features: { facetSearch: false, filter: { equality: true, comparison: true } },
    },
  ],
  sortableAttributes: ['published', 'confirmed', 'key'],
  displayedAttributes: ['key', 'version', 'removed', 'published', 'confirmed', 'source'],
  rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness', 'published:desc', 'key:asc'],
  typoTolerance: { disableOnNumbers: true, minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 } },
  pagination: { maxTotalHits: 1_000_000 },
  faceting: { maxValuesPerFacet: 1000 },
};
