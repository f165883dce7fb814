import type { Language, PracticeContent } from '@digital-customs/contracts';

/** A practice nobody has written anything about yet. */
export const emptyContent = (language: Language): PracticeContent => ({
  partners: [],
  language,
  texts: { [language]: { title: '', summary: '', body: '', standing: 'official' } },
  themes: [],
  segments: [],
  level: null,
  technologies: [],
  services: [],
  tfaMeasures: [],
  workPlanTopics: [],
  status: 'live',
  year: null,
  results: [],
  costs: '',
  lessons: '',
  prerequisites: '',
  legalBasis: '',
  contact: { name: '', office: '', email: '', phone: '' },
  sources: [],
  certainty: 'medium',
  audience: { kind: 'public' },
});
