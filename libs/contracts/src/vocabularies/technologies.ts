import { z } from 'zod';
import { codeIn, term } from './term.js';

/** What a technology is for Customs: the four parts of the radar. A grouping of this product, not of the WCO. */
export const technologyKinds = [
  term('data', 'Data and intelligence', 'Données et intelligence'),
  term('exchange', 'Trust and exchange', 'Confiance et échange'),
  term('sensing', 'Sensing and inspection', 'Détection et inspection'),
  term('channels', 'Channels and new production', 'Canaux et nouvelle production'),
] as const;
export type TechnologyKind = (typeof technologyKinds)[number]['code'];

/** How near a technology is to use, from far to near. */
export const radarRings = [
  term('watch', 'Watch', 'Observer'),
  term('try', 'Try', 'Essayer'),
  term('pilot', 'Pilot', 'Piloter'),
  term('in-use', 'In use', 'En service'),
] as const;
export const RadarRing = codeIn(radarRings);
export type RadarRing = z.infer<typeof RadarRing>;

/**
 * The seven of the WCO/WTO Study Report on Disruptive Technologies (2022) come first; cloud and geospatial are asked about in
 * the WCO survey of 2024; the others are what documented practices name.
 */
export const technologies = [
  term('blockchain', 'Blockchain and distributed ledgers', 'Chaîne de blocs et registres distribués'),
  term('iot', 'Internet of Things', 'Internet des objets'),
  term('big-data-ai', 'Big data, analytics, artificial intelligence and machine learning', 'Mégadonnées, analyse, intelligence artificielle et apprentissage automatique'), // prettier-ignore
  term('biometrics', 'Biometrics', 'Biométrie'),
  term('drones', 'Drones', 'Drones'),
  term('immersive-reality', 'Virtual, augmented and mixed reality', 'Réalité virtuelle, augmentée et mixte'),
  term('3d-printing', '3D printing', 'Impression 3D'),
  term('cloud', 'Cloud computing', 'Informatique en nuage'),
  term('geospatial', 'Geospatial data and positioning', 'Données géospatiales et positionnement'),
  term('imaging', 'Scanning and image analysis', 'Scanners et analyse d’images'),
  term('digital-identity', 'Digital identity and signatures', 'Identité et signature numériques'),
  term('apis', 'APIs and data exchange platforms', 'API et plateformes d’échange de données'),
  term('edi', 'Electronic data interchange', 'Échange de données informatisé'),
  term('verifiable-documents', 'Verifiable electronic documents', 'Documents électroniques vérifiables'),
  term('decision-rules', 'Automated decision rules', 'Règles de décision automatisées'),
  term('mobile', 'Mobile applications and services', 'Applications et services mobiles'),
  term('web-portals', 'Web portals and platforms', 'Portails et plateformes web'),
] as const;
export const TechnologyCode = codeIn(technologies);
export type TechnologyCode = z.infer<typeof TechnologyCode>;

/** The part of the radar in which each stands. */
export const kindOfTechnology: Record<TechnologyCode, TechnologyKind> = {
  blockchain: 'exchange',
  iot: 'sensing',
  'big-data-ai': 'data',
  biometrics: 'sensing',
  drones: 'sensing',
  'immersive-reality': 'channels',
  '3d-printing': 'channels',
  cloud: 'data',
  geospatial: 'data',
  imaging: 'sensing',
  'digital-identity': 'exchange',
  apis: 'exchange',
  edi: 'exchange',
  'verifiable-documents': 'exchange',
  'decision-rules': 'data',
  mobile: 'channels',
  'web-portals': 'channels',
};
