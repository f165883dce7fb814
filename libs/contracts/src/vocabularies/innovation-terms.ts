import { term } from './term.js';

/** How far an innovation has come. */
export const innovationStages = [
  term('idea', 'Idea', 'Idée'),
  term('pilot', 'Pilot', 'Pilote'),
  term('in-use', 'In use', 'En usage'),
  term('retired', 'Retired', 'Retirée'),
] as const;

/** How well the effects of an innovation are shown. */
export const evidenceStrengths = [
  term('claimed', 'Claimed by its makers', 'Affirmé par ses auteurs'),
  term('reported', 'Reported by a third party', 'Rapporté par un tiers'),
  term('measured', 'Measured', 'Mesuré'),
  term('evaluated', 'Evaluated independently', 'Évalué de façon indépendante'),
] as const;

export const partnerKinds = [
  term('academia', 'University or research', 'Université ou recherche'),
  term('vendor', 'Company', 'Entreprise'),
  term('agency', 'Government agency', 'Organisme public'),
  term('organisation', 'International organisation', 'Organisation internationale'),
] as const;

/** Working Bodies that give their opinion on an innovation. */
export const reviewingBodies = ['PTC', 'IMSC', 'EC', 'CBC'] as const;
