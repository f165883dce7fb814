import { technologiesNamed } from './technology-words.js';

describe('the technologies that a practice’s word names', () => {
  it.each<[string, string[]]>([
    ['blockchain', ['blockchain']],
    ['distributed ledger link (planned network with Hong Kong)', ['blockchain']],
    ['AI-assisted selectivity', ['big-data-ai']],
    ['electronic signature (PKI)', ['digital-identity']],
    ['UN/EDIFACT', ['edi']],
    ['X-ray scanning', ['imaging']],
    ['drones (trial)', ['drones']],
    ['face recognition', ['biometrics']],
    ['GPS', ['geospatial']],
    ['electronic seals', ['iot']],
    ['web and mobile telephony', ['mobile', 'web-portals']],
    ['Réalité augmentée', ['immersive-reality']],
    ['QR code', ['verifiable-documents']],
    ['rules engine', ['decision-rules']],
    ['system APIs', ['apis']],
  ])('finds in “%s” %j', (word, codes) => expect(technologiesNamed(word)).toEqual(codes));

  it.each(['ASYCUDA World', 'national customs system', 'maintenance', 'paid', 'medical', ''])(
    'finds none in “%s”',
    (word) => expect(technologiesNamed(word)).toEqual([]),
  );
});
