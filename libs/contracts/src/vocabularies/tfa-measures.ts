import { term } from './term.js';

/**
 * The 36 measures of the WTO Trade Facilitation Agreement, by article. French titles are unofficial.
 * The WCO tools that support each measure: libs/reference-data/data/tfa.json.
 */
// prettier-ignore
export const tfaMeasures = [
  term('1.1', 'Publication', 'Publication'),
  term('1.2', 'Information available through internet', 'Renseignements disponibles sur Internet'),
  term('1.3', 'Enquiry points', 'Points d’information'),
  term('1.4', 'Notification', 'Notification'),
  term('2.1', 'Opportunity to comment and information before entry into force', 'Possibilité de présenter des observations et renseignements avant l’entrée en vigueur'),
  term('2.2', 'Consultations', 'Consultations'),
  term('3', 'Advance rulings', 'Décisions anticipées'),
  term('4', 'Procedures for appeal or review', 'Procédures de recours ou de réexamen'),
  term('5.1', 'Notifications for enhanced controls or inspections', 'Notification de contrôles ou d’inspections renforcés'),
  term('5.2', 'Detention', 'Rétention'),
  term('5.3', 'Test procedures', 'Procédures d’essai'),
  term('6.1', 'General disciplines on fees and charges', 'Disciplines générales concernant les redevances et impositions'),
  term('6.2', 'Specific disciplines on fees and charges for customs processing', 'Disciplines spécifiques concernant les redevances et impositions liées au traitement douanier'),
  term('6.3', 'Penalty disciplines', 'Disciplines concernant les pénalités'),
  term('7.1', 'Pre-arrival processing', 'Traitement avant arrivée'),
  term('7.2', 'Electronic payment', 'Paiement par voie électronique'),
  term('7.3', 'Separation of release from final determination of duties, taxes, fees and charges', 'Séparation de la mainlevée de la détermination finale des droits, taxes, redevances et impositions'),
  term('7.4', 'Risk management', 'Gestion des risques'),
  term('7.5', 'Post-clearance audit', 'Contrôle après dédouanement'),
  term('7.6', 'Establishment and publication of average release times', 'Établissement et publication des temps moyens nécessaires à la mainlevée'),
  term('7.7', 'Trade facilitation measures for authorized operators', 'Mesures de facilitation des échanges pour les opérateurs agréés'),
  term('7.8', 'Expedited shipments', 'Envois accélérés'),
  term('7.9', 'Perishable goods', 'Marchandises périssables'),
  term('8', 'Border agency cooperation', 'Coopération entre les organismes présents aux frontières'),
  term('9', 'Movement of goods intended for import under customs control', 'Mouvement des marchandises destinées à l’importation sous contrôle douanier'),
  term('10.1', 'Formalities and documentation requirements', 'Formalités et prescriptions en matière de documents requis'),
  term('10.2', 'Acceptance of copies', 'Acceptation de copies'),
  term('10.3', 'Use of international standards', 'Utilisation des normes internationales'),
  term('10.4', 'Single window', 'Guichet unique'),
  term('10.5', 'Preshipment inspection', 'Inspection avant expédition'),
  term('10.6', 'Use of customs brokers', 'Recours aux courtiers en douane'),
  term('10.7', 'Common border procedures and uniform documentation requirements', 'Procédures à la frontière communes et prescriptions uniformes en matière de documents requis'),
  term('10.8', 'Rejected goods', 'Marchandises refusées'),
  term('10.9', 'Temporary admission of goods and inward and outward processing', 'Admission temporaire de marchandises et perfectionnement actif et passif'),
  term('11', 'Freedom of transit', 'Liberté de transit'),
  term('12', 'Customs cooperation', 'Coopération douanière'),
] as const;
