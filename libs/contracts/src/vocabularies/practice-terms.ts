import { term } from './term.js';

/** Proposed grouping of the eleven Work Plan topics into six themes; the names of the WCO's own six were not found. */
export const themes = [
  term('standards-data', 'Standards, data and legal basis', 'Normes, données et base juridique'),
  term('e-services', 'Electronic and mobile services', 'Services électroniques et mobiles'),
  term(
    'connectivity',
    'Connectivity, interoperability and exchange of information',
    'Connectivité, interopérabilité et échange d’informations',
  ),
  term(
    'single-window',
    'Single Window and coordinated border management',
    'Guichet unique et gestion coordonnée des frontières',
  ),
  term('innovation', 'Innovation and emerging technologies', 'Innovation et technologies émergentes'),
  term(
    'capacity',
    'Capacity, governance, performance and integrity',
    'Capacités, gouvernance, performance et intégrité',
  ),
] as const;

/** Segments of the proposed Digital Customs Maturity Model v1. */
export const segments = [
  term('governance', 'Digital strategy and governance', 'Stratégie et gouvernance numériques'),
  term('core-processing', 'Core customs processing', 'Traitement douanier de base'),
  term('stakeholder-services', 'E-services and stakeholder access', 'Services électroniques et accès des usagers'),
  term('paperless', 'Paperless documents and data standards', 'Documents dématérialisés et normes de données'),
  term('single-window', 'Single Window and national interoperability', 'Guichet unique et interopérabilité nationale'),
  term('international-connectivity', 'International connectivity', 'Connectivité internationale'),
  term('risk-enforcement', 'Risk management and enforcement', 'Gestion des risques et lutte contre la fraude'),
  term('revenue-compliance', 'Revenue, payment and compliance', 'Recettes, paiement et conformité'),
  term(
    'infrastructure-security',
    'ICT infrastructure, security and continuity',
    'Infrastructure informatique, sécurité et continuité',
  ),
  term(
    'innovation-analytics',
    'Innovation, data analytics and emerging technology',
    'Innovation, analyse des données et technologies émergentes',
  ),
] as const;

/** Levels of the proposed model; the code is the level's order. */
export const levels = [
  term('1', 'Initial', 'Initial'),
  term('2', 'Automated', 'Automatisé'),
  term('3', 'Integrated', 'Intégré'),
  term('4', 'Connected', 'Connecté'),
  term('5', 'Networked', 'En réseau'),
] as const;

export const practiceStatuses = [
  term('planned', 'Planned', 'Prévue'),
  term('pilot', 'Pilot', 'Pilote'),
  term('live', 'Live', 'En service'),
  term('discontinued', 'Discontinued', 'Abandonnée'),
] as const;

export const certainties = [
  term('high', 'High', 'Élevée'),
  term('medium', 'Medium', 'Moyenne'),
  term('low', 'Low', 'Faible'),
] as const;
