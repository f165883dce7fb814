import { term } from './term.js';

/** Where a task of the Work Plan stands. `dropped` comes from a decision alone, never from a report. */
export const taskStatuses = [
  term('not-started', 'Not started', 'Non commencée'),
  term('in-progress', 'In progress', 'En cours'),
  term('delivered', 'Delivered', 'Livrée'),
  term('delayed', 'Delayed', 'Retardée'),
  term('dropped', 'Dropped', 'Abandonnée'),
] as const;
export type TaskStatus = (typeof taskStatuses)[number]['code'];

/** The kinds of indicative timeline of Annex I, and a range of months. */
export const timelineKinds = [
  term('by', 'By a month', 'Au plus tard en'),
  term('annual', 'Annual', 'Annuelle'),
  term('continuous', 'Continuous', 'Continue'),
  term('range', 'From month to month', 'De mois en mois'),
] as const;

/** Why a plan changes: the reasons that paragraph 3 of the cover note names. */
export const proposalOrigins = [
  term('opportunity', 'New opportunity', 'Nouvelle possibilité'),
  term('members-demand', 'Members’ demand', 'Demande des Membres'),
  term(
    'decision',
    'Decision of the Policy Commission or Council',
    'Décision de la Commission de politique générale ou du Conseil',
  ),
  term('technology', 'New technology', 'Nouvelle technologie'),
] as const;

export const decisionKinds = [
  term('endorsement', 'Endorsement', 'Approbation'),
  term('note', 'Takes note', 'Prise d’acte'),
  term('guidance', 'Guidance', 'Orientation'),
  term('decision', 'Decision', 'Décision'),
] as const;
