import { term } from './term.js';

/** The eleven topics of the Digital Customs Work Plan 2016-2018, Annex I. French titles are unofficial. */
// prettier-ignore
export const workPlanTopics = [
  term('A.1', 'Support the implementation of the WTO Agreement on Trade Facilitation (TFA)', 'Appuyer la mise en œuvre de l’Accord de l’OMC sur la facilitation des échanges (AFE)'),
  term('A.2', 'Review/updating of related WCO instruments and tools', 'Examen et mise à jour des instruments et outils de l’OMD'),
  term('A.3', 'Governance, development/maintenance/updating and promotion of the WCO Data Model', 'Gouvernance, développement, mise à jour et promotion du Modèle de données de l’OMD'),
  term('A.4', 'Monitor new and emerging technological developments from the Customs perspective and develop related solutions, where needed', 'Suivre les technologies nouvelles et émergentes du point de vue douanier et élaborer des solutions si nécessaire'),
  term('B.5', 'Promote the implementation/consolidation of e-services', 'Promouvoir la mise en œuvre et la consolidation des services électroniques'),
  term('B.6', 'Promote connectivity/interoperability/exchange of information with partner Government agencies and other stakeholders', 'Promouvoir la connectivité, l’interopérabilité et l’échange d’informations avec les organismes publics partenaires et les autres parties prenantes'),
  term('B.7', 'Promote the implementation of Single Window, and create a repository of national practices', 'Promouvoir le guichet unique et créer un répertoire des pratiques nationales'),
  term('C.8', 'Develop a roadmap for ICT implementation/consolidation', 'Élaborer une feuille de route pour la mise en œuvre et la consolidation des TIC'),
  term('C.9', 'Organizational structures in ICT governance', 'Structures organisationnelles de la gouvernance des TIC'),
  term('C.10', 'Use of ICT in performance measurement and enhancement of integrity', 'Utilisation des TIC pour mesurer la performance et renforcer l’intégrité'),
  term('C.11', 'Create a repository of ICT-driven innovative processes/services', 'Créer un répertoire des processus et services innovants fondés sur les TIC'),
] as const;
