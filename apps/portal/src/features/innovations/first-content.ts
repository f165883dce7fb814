import type { InnovationContent, InnovationText, Language } from '@digital-customs/contracts';

export const firstText: InnovationText = {
  title: '',
  summary: '',
  problem: '',
  body: '',
  benefits: '',
  risks: '',
  standing: 'official',
};

/** What a new innovation begins with. Written out, so that the page does not need the schema and its library. */
export const firstContent = (language: Language): InnovationContent => ({
  language,
  texts: { [language]: firstText },
  members: [],
  technologies: [],
  services: [],
  stage: 'idea',
  evidence: 'claimed',
  year: null,
  partners: [],
  replication: {
    costFrom: null,
    costTo: null,
    currency: 'USD',
    costNote: '',
    prerequisites: '',
    legalBasis: '',
    skills: '',
  },
  practices: [],
  themes: [],
  segments: [],
  tfaMeasures: [],
  workPlanTopics: [],
  contact: { name: '', office: '', email: '', phone: '' },
  sources: [],
  certainty: 'medium',
  audience: { kind: 'public' },
  call: null,
});
