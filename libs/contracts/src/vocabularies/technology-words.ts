import { type TechnologyCode, technologies } from './technologies.js';

/** Words by which practices name each technology, in the languages met so far; plain, without accents or signs. */
const words: Record<TechnologyCode, string> = {
  blockchain: 'blockchain, distributed ledger, dlt, smart contract, chaine de blocs, cadena de bloques',
  iot: 'iot, internet of things, electronic seal, electronic seals, e-seal, e-seals, smart lock, rfid, internet des objets',
  'big-data-ai':
    'ai, artificial intelligence, machine learning, deep learning, data mining, big data, data analytics, predictive analytics, data warehouse, neural network, intelligence artificielle, inteligencia artificial',
  biometrics:
    'biometrics, biometric, face recognition, facial recognition, fingerprint, fingerprints, iris scan, biometrie',
  drones: 'drone, drones, uav, unmanned aerial',
  'immersive-reality':
    'virtual reality, augmented reality, mixed reality, vr training, realite virtuelle, realite augmentee',
  '3d-printing': '3d printing, additive manufacturing, impression 3d',
  cloud: 'cloud, saas, nuage',
  geospatial: 'gps, geospatial, gis, satellite positioning, gnss, geofencing, cargo tracking',
  imaging:
    'x-ray, scanner, scanners, scanning, image recognition, image analysis, radiation portal, radiation portals, non-intrusive inspection',
  'digital-identity':
    'pki, digital signature, electronic signature, digital certificate, digital certificates, digital identity, e-signature, signature electronique, firma electronica',
  apis: 'api, apis, system interfaces, interoperability platform, data exchange gateway, data exchange, shared data exchange, web services, electronic data exchange',
  edi: 'edi, edifact, harmonized messages, customs-to-customs messages, message set',
  'verifiable-documents':
    'qr code, qr codes, verifiable documents, verifiable credentials, document repository, electronic documents',
  'decision-rules': 'rules engine, expert rules, automated channel selection, business rules, decision rules',
  mobile: 'mobile app, mobile apps, mobile application, mobile services, mobile telephony, sms, application mobile',
  'web-portals':
    'web portal, web platform, web, taxpayer portal, client portal, online portal, web workspace, port community system, portail web',
};

const plain = (text: string) =>
  ` ${text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

const table = technologies.map(({ code, name }) => ({
  code,
  phrases: words[code].split(',').map(plain),
  names: [code, name.en, name.fr].map(plain),
}));

const known = new Map<string, TechnologyCode[]>();
const mostKnown = 20_000;

/** The technologies that a free word of a practice names: those whose name it is or of which it holds a phrase as whole words; often none. */
export function technologiesNamed(word: string): TechnologyCode[] {
  const before = known.get(word);
  if (before) return before;
  const given = plain(word);
  const found = table
    .filter(({ phrases, names }) => names.includes(given) || phrases.some((phrase) => given.includes(phrase)))
    .map(({ code }) => code);
  if (known.size >= mostKnown) known.clear();
  known.set(word, found);
  return found;
}

/** The phrases that stand for a technology, as the table has them. */
export const wordsOfTechnology = (code: TechnologyCode): string[] => words[code].split(',').map((word) => word.trim());
