import type { ModelContent } from '@digital-customs/contracts';

const words = (en: string) => ({ en });
const criterion = (id: string) => ({
  id,
  title: words(id),
  question: words('?'),
  statements: [1, 2, 3, 4, 5].map((level) => words(`${id} at ${level}`)),
});
const segment = (id: 'paperless' | 'governance', ...criteria: string[]): ModelContent['segments'][number] => ({
  id,
  description: words(id),
  themes: [],
  topics: [],
  tfaMeasures: [],
  criteria: criteria.map(criterion),
});

/** A small model for specs: two segments, three criteria, one enabler. */
export const smallModel: ModelContent = {
  title: words('Model'),
  basis: [],
  levels: [],
  segments: [segment('governance', 'governance-1', 'governance-2'), segment('paperless', 'paperless-1')],
  enablers: [{ ...criterion('skills'), description: words('Skills') }],
  scoring: { levelShare: 0.75, unlikelyGap: 2, weights: [{ criterion: 'governance-2', weight: 2 }], notes: {} },
};
