import { term } from './term.js';

export const instrumentKinds = [
  term('instrument', 'Instrument', 'Instrument'),
  term('recommendation', 'Recommendation', 'Recommandation'),
  term('guideline', 'Guideline', 'Directives'),
  term('tool', 'Tool', 'Outil'),
  term('system', 'System', 'Système'),
  term('training', 'Training', 'Formation'),
] as const;

export const instrumentStatuses = [
  term('planned', 'Planned', 'Prévu'),
  term('in-development', 'In development', 'En cours d’élaboration'),
  term('in-force', 'In force', 'En vigueur'),
  term('under-review', 'Under review', 'En cours de révision'),
  term('retired', 'Retired', 'Retiré'),
] as const;

/** Releases of the WCO Data Model, and two answers that name none: it is not used; it is used, the version was not said. */
export const dataModelVersions = [
  term('none', 'Not used', 'Non utilisé'),
  term('unstated', 'In use, version not stated', 'Utilisé, version non précisée'),
  term('1', 'Version 1', 'Version 1'),
  term('2', 'Version 2', 'Version 2'),
  term('3.0', 'Version 3.0', 'Version 3.0'),
  term('3.1', 'Version 3.1', 'Version 3.1'),
  term('3.2', 'Version 3.2', 'Version 3.2'),
  term('3.3', 'Version 3.3', 'Version 3.3'),
  term('3.4', 'Version 3.4', 'Version 3.4'),
  term('3.5', 'Version 3.5', 'Version 3.5'),
  term('3.6', 'Version 3.6', 'Version 3.6'),
  term('3.7', 'Version 3.7', 'Version 3.7'),
  term('3.8', 'Version 3.8', 'Version 3.8'),
  term('3.9', 'Version 3.9', 'Version 3.9'),
  term('3.10', 'Version 3.10', 'Version 3.10'),
  term('3.11', 'Version 3.11', 'Version 3.11'),
  term('4.0', 'Version 4.0', 'Version 4.0'),
  term('4.1', 'Version 4.1', 'Version 4.1'),
  term('4.2', 'Version 4.2', 'Version 4.2'),
] as const;

/** For what a Member uses the Data Model. */
export const dataModelScopes = [
  term('import', 'Import declarations', 'Déclarations d’importation'),
  term('export', 'Export declarations', 'Déclarations d’exportation'),
  term('transit', 'Transit', 'Transit'),
  term('cargo', 'Cargo and conveyance reports', 'Déclarations de chargement et de moyens de transport'),
  term('single-window', 'Single Window', 'Guichet unique'),
  term('other-agencies', 'Data of other agencies', 'Données d’autres organismes'),
  term('exchange', 'Exchange with other administrations', 'Échanges avec d’autres administrations'),
] as const;

/** Of a notification under Section II of the agreement. */
export const tfaCategories = [
  term('A', 'Category A: from entry into force', 'Catégorie A : dès l’entrée en vigueur'),
  term('B', 'Category B: after a transitional period', 'Catégorie B : après une période de transition'),
  term('C', 'Category C: after a period, with support', 'Catégorie C : après une période, avec un appui'),
] as const;
