import { datasets, type Dataset } from './datasets.js';

/** The bundle of everything public, where one is made. */
export interface BundleFile {
  size: number;
  sha256: string;
  madeAt: string;
}

const authority = 'http://publications.europa.eu/resource/authority';
const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  title: { '@id': 'dct:title', '@container': '@language' },
  description: { '@id': 'dct:description', '@container': '@language' },
  modified: { '@id': 'dct:modified', '@type': 'xsd:dateTime' },
  accessURL: { '@id': 'dcat:accessURL', '@type': '@id' },
  downloadURL: { '@id': 'dcat:downloadURL', '@type': '@id' },
  mediaType: { '@id': 'dcat:mediaType', '@type': '@id' },
  byteSize: { '@id': 'dcat:byteSize', '@type': 'xsd:decimal' },
  landingPage: { '@id': 'dcat:landingPage', '@type': '@id' },
  language: { '@id': 'dct:language', '@type': '@id' },
  theme: { '@id': 'dcat:theme', '@type': '@id' },
  accessRights: { '@id': 'dct:accessRights', '@type': '@id' },
  publisher: { '@id': 'dct:publisher', '@type': '@id' },
  endpointURL: { '@id': 'dcat:endpointURL', '@type': '@id' },
  endpointDescription: { '@id': 'dcat:endpointDescription', '@type': '@id' },
  servesDataset: { '@id': 'dcat:servesDataset', '@type': '@id' },
  conformsTo: { '@id': 'dct:conformsTo', '@type': '@id' },
  homepage: { '@id': 'foaf:homepage', '@type': '@id' },
};

/**
 * The catalogue of what can be downloaded, as DCAT-AP 3.0 (https://semiceu.github.io/DCAT-AP/) in JSON-LD with a context
 * of its own. `address` is where people reach the portal.
 */
export function catalogueOf(address: string, bundle: BundleFile | null): object {
  const self = `${address}/api/catalogue.jsonld`;
  const publisher = `${self}#publisher`;
  const common = { publisher, theme: [`${authority}/data-theme/GOVE`, `${authority}/data-theme/ECON`], language: [`${authority}/language/ENG`, `${authority}/language/FRA`], accessRights: `${authority}/access-right/PUBLIC` }; // prettier-ignore
  const dataset = ({ id, title, description, page, files }: Dataset) => ({
    '@id': `${self}#${id}`,
    '@type': 'dcat:Dataset',
    title,
    description,
    ...common,
    landingPage: address + page,
    'dcat:distribution': files.map(({ path, mediaType }) => ({
      '@id': address + path,
      '@type': 'dcat:Distribution',
      title,
      ...fileAt(address + path, mediaType),
    })),
  });
  return {
    '@context': context,
    '@id': self,
    '@type': 'dcat:Catalog',
    title: { en: 'Digital Customs', fr: 'Digital Customs' },
    description: {
      en: 'Practices, innovations and registers of digital Customs that are released to everyone.',
      fr: 'Pratiques, innovations et registres de la douane numérique ouverts à tous.',
    },
    publisher: { '@id': publisher, '@type': 'foaf:Agent', 'foaf:name': 'Digital Customs' },
    homepage: `${address}/`,
    language: common.language,
    'dcat:dataset': [...datasets.map(dataset), ...(bundle ? [bundleSet(address, self, bundle, common)] : [])],
    'dcat:service': servicesAt(address, self),
  };
}

const fileAt = (url: string, mediaType: string) => ({
  accessURL: url,
  downloadURL: url,
  mediaType: `https://www.iana.org/assignments/media-types/${mediaType}`,
});

function bundleSet(address: string, self: string, { size, sha256, madeAt }: BundleFile, common: object) {
  const title = { en: 'The whole public repository as one file', fr: 'Tout le répertoire public en un fichier' };
  const url = `${address}/api/bundle/digital-customs.zip`;
  return {
    '@id': `${self}#bundle`,
    '@type': 'dcat:Dataset',
    title,
    description: {
      en: 'Records as JSON Lines with their attachments, checksums and a page that reads them without a line.',
      fr: 'Les fiches en JSON Lines avec leurs documents, des sommes de contrôle et une page qui les lit sans connexion.',
    },
    ...common,
    modified: madeAt,
    landingPage: `${address}/data`,
    'dcat:distribution': {
      '@id': url,
      '@type': 'dcat:Distribution',
      title,
      ...fileAt(url, 'application/zip'),
      byteSize: String(size),
      modified: madeAt,
      'spdx:checksum': {
        '@type': 'spdx:Checksum',
        'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
        'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': sha256 },
      },
    },
  };
}

const servicesAt = (address: string, self: string) => [
  {
    '@id': `${self}#harvesting`,
    '@type': 'dcat:DataService',
    title: { en: 'Harvesting by OAI-PMH 2.0', fr: 'Moissonnage par OAI-PMH 2.0' },
    endpointURL: `${address}/api/oai`,
    conformsTo: 'http://www.openarchives.org/OAI/2.0/',
    servesDataset: [`${self}#practices`, `${self}#innovations`, `${self}#single-windows`],
  },
  {
    '@id': `${self}#api`,
    '@type': 'dcat:DataService',
    title: { en: 'Programming interface', fr: 'Interface de programmation' },
    endpointURL: `${address}/api`,
    endpointDescription: `${address}/api/openapi.json`,
    servesDataset: datasets.map(({ id }) => `${self}#${id}`),
  },
];
