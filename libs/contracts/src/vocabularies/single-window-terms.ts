import { term } from './term.js';

export const windowStatuses = [
  term('study', 'Under study', 'À l’étude'),
  term('pilot', 'Pilot', 'Pilote'),
  term('running', 'Running', 'En service'),
] as const;

/** Who runs a window; the models of the UN/CEFACT recommendation on Single Windows, worded by who answers for it. */
export const windowModels = [
  term('customs', 'Run by Customs', 'Exploité par la douane'),
  term('other-agency', 'Run by another agency', 'Exploité par un autre organisme'),
  term('own-body', 'Run by a body of its own', 'Exploité par un organisme propre'),
  term('public-private', 'Public-private company', 'Société publique-privée'),
  term('concession', 'Private operator under contract', 'Exploitant privé sous contrat'),
] as const;

export const dataStandards = [
  term('wco-data-model', 'WCO Data Model', 'Modèle de données de l’OMD'),
  term('un-edifact', 'UN/EDIFACT', 'UN/EDIFACT'),
  term('un-cefact', 'UN/CEFACT XML', 'XML de l’UN/CEFACT'),
  term('asycuda', 'ASYCUDA messages', 'Messages de SYDONIA'),
  term('national', 'National messages', 'Messages nationaux'),
] as const;

export const paymentMeans = [
  term('electronic', 'Electronic, means not stated', 'Électronique, moyen non précisé'),
  term('bank-debit', 'Debit from a bank account', 'Débit d’un compte bancaire'),
  term('online-banking', 'Online banking', 'Banque en ligne'),
  term('card', 'Card', 'Carte'),
  term('mobile', 'Mobile money', 'Paiement mobile'),
] as const;

export const windowChannels = [
  term('web', 'Web', 'Web'),
  term('edi', 'EDI messages', 'Messages EDI'),
  term('api', 'Interfaces for programs', 'Interfaces pour programmes'),
  term('mobile', 'Mobile', 'Mobile'),
] as const;

/** The electronic services that the Work Plan names (topic 5). */
export const eServices = [
  term('enquiry-point', 'e-Enquiry point', 'Point d’information en ligne'),
  term('payment', 'e-Payment', 'Paiement électronique'),
  term('permits', 'Permissions and authorizations', 'Permis et autorisations'),
  term('inspection', 'e-Inspection', 'Inspection électronique'),
  term('refund', 'e-Refund', 'Remboursement électronique'),
  term('copies', 'e-Copies', 'Copies électroniques'),
  term('communication', 'e-Communication', 'Communication électronique'),
  term('mobile', 'Mobile apps', 'Applications mobiles'),
  term('dematerialised', 'Dematerialised documents', 'Documents dématérialisés'),
  term('e-phyto', 'e-Phyto', 'e-Phyto'),
] as const;
export type EService = (typeof eServices)[number]['code'];

/** The parts of a window's record, in the order in which they are read. */
export const windowParts = [
  term('window', 'The window', 'Le guichet'),
  term('governance', 'Who runs it', 'Qui l’exploite'),
  term('coverage', 'What it covers', 'Ce qu’il couvre'),
  term('technology', 'How it works', 'Comment il fonctionne'),
  term('use', 'Use and results', 'Utilisation et résultats'),
  term('money', 'Cost and fees', 'Coût et redevances'),
  term('experience', 'Lessons and contact', 'Enseignements et contact'),
] as const;
type Part = (typeof windowParts)[number]['code'];

/** What a cell holds: a line or longer text, a year, a whole number, one or several codes, several lines, or a list of its own kind. */
export type WindowFieldKind =
  | 'line'
  | 'prose'
  | 'year'
  | 'number'
  | 'code'
  | 'codes'
  | 'lines'
  | 'milestones'
  | 'connections'
  | 'results'
  | 'addresses'
  | 'contact';

const field = <Code extends string>(
  code: Code,
  part: Part,
  kind: WindowFieldKind,
  en: string,
  fr: string,
  terms: readonly { code: string; name: { en: string; fr: string } }[] | null = null,
) => ({ ...term(code, en, fr), part, kind, terms });

/**
 * The fields of a Single Window's record, as proposed in libs/reference-data/data/reference-lists.json after the fields that
 * comparable databases publish. The Member is the record's own key; when it was last confirmed follows from the cells.
 */
// prettier-ignore
export const windowFields = [
  field('name', 'window', 'line', 'Name', 'Nom'),
  field('status', 'window', 'code', 'Status', 'Statut', windowStatuses),
  field('year', 'window', 'year', 'Running since', 'En service depuis'),
  field('milestones', 'window', 'milestones', 'Milestones', 'Étapes'),
  field('leadAgency', 'governance', 'line', 'Lead agency', 'Organisme chef de file'),
  field('operator', 'governance', 'line', 'Operator', 'Exploitant'),
  field('model', 'governance', 'code', 'Operating model', 'Modèle d’exploitation', windowModels),
  field('legalBasis', 'governance', 'prose', 'Legal basis', 'Base juridique'),
  field('agencies', 'coverage', 'number', 'Agencies connected', 'Organismes reliés'),
  field('procedures', 'coverage', 'lines', 'Procedures and documents', 'Procédures et documents'),
  field('services', 'coverage', 'codes', 'E-services', 'Services électroniques', eServices),
  field('standards', 'technology', 'codes', 'Messages and data standards', 'Messages et normes de données', dataStandards),
  field('dataModelVersion', 'technology', 'line', 'WCO Data Model version', 'Version du Modèle de données de l’OMD'),
  field('payment', 'technology', 'codes', 'Payment', 'Paiement', paymentMeans),
  field('channels', 'technology', 'codes', 'Channels', 'Canaux', windowChannels),
  field('connections', 'technology', 'connections', 'Linked to windows of', 'Relié aux guichets de'),
  field('users', 'use', 'line', 'Users', 'Utilisateurs'),
  field('transactions', 'use', 'line', 'Transactions', 'Transactions'),
  field('results', 'use', 'results', 'Results', 'Résultats'),
  field('cost', 'money', 'prose', 'Cost and funding', 'Coût et financement'),
  field('fees', 'money', 'prose', 'Fees', 'Redevances'),
  field('lessons', 'experience', 'prose', 'Lessons', 'Enseignements'),
  field('contact', 'experience', 'contact', 'Contact', 'Contact'),
  field('addresses', 'experience', 'addresses', 'On the web', 'Sur le web'),
] as const;
export type WindowField = (typeof windowFields)[number]['code'];
