import { evidenceStrengths, innovationStages } from '@digital-customs/contracts';
import { field, type Field } from './field.js';
import { externalId, language, sharedFields, textFields } from './shared-fields.js';

const plain = { en: 'Plain text.', fr: 'Texte libre.' };
const prose = (path: string, en: string, fr: string, ...others: string[]) =>
  field(path, { en, fr }, plain, { kind: 'text' }, others);
const cost = (path: string, en: string, fr: string) =>
  field(
    path,
    { en, fr },
    { en: 'A number without separators.', fr: 'Un nombre sans séparateurs.' },
    { kind: 'number' },
    [],
    false,
  );

/** What a row can say of an innovation. */
export const innovationFields: Field[] = [
  externalId,
  language,
  ...textFields(
    'title',
    { en: 'Title', fr: 'Titre' },
    { en: 'At most 200 characters. One language is enough.', fr: 'Au plus 200 caractères. Une langue suffit.' },
    ['name', 'nom', 'innovation'],
  ),
  ...textFields(
    'summary',
    { en: 'Summary', fr: 'Résumé' },
    {
      en: 'Two or three sentences: what it does and for whom. At most 1,000 characters.',
      fr: 'Deux ou trois phrases : ce qu’elle fait et pour qui. Au plus 1 000 caractères.',
    },
    ['abstract', 'short description'],
  ),
  ...textFields(
    'problem',
    { en: 'Problem', fr: 'Problème' },
    { en: 'The problem it solves.', fr: 'Le problème résolu.' },
  ),
  ...textFields('body', { en: 'Description', fr: 'Description' }, plain, ['text', 'texte']),
  ...textFields('benefits', { en: 'Benefits', fr: 'Avantages' }, plain, ['benefit', 'bénéfices']),
  ...textFields('risks', { en: 'Risks', fr: 'Risques' }, plain, ['risk']),
  field(
    'stage',
    { en: 'Stage', fr: 'Stade' },
    { en: 'How far it has come.', fr: 'Où elle en est.' },
    { kind: 'term', terms: innovationStages },
    ['status', 'statut', 'état'],
  ),
  field(
    'evidence',
    { en: 'Evidence', fr: 'Preuves' },
    { en: 'How well its effects are shown.', fr: 'Comment ses effets sont établis.' },
    { kind: 'term', terms: evidenceStrengths },
    ['evidence strength'],
  ),
  field(
    'year',
    { en: 'Year it began', fr: 'Année de début' },
    { en: 'For example 2019.', fr: 'Par exemple 2019.' },
    { kind: 'whole' },
    ['year', 'année', 'since', 'depuis', 'date'],
  ),
  field(
    'partners',
    { en: 'Partners', fr: 'Partenaires' },
    {
      en: 'One a line: academia, vendor, agency or organisation | name.',
      fr: 'Un par ligne : academia, vendor, agency ou organisation | nom.',
    },
    { kind: 'lines', parts: ['kind', 'name'] },
    ['partner', 'partenaire'],
  ),
  field(
    'members',
    { en: 'Members taking part', fr: 'Membres participants' },
    { en: 'ISO codes or names, separated by semicolons.', fr: 'Codes ISO ou noms, séparés par des points-virgules.' },
    { kind: 'members' },
    ['members', 'membres'],
  ),
  ...sharedFields,
  cost('replication.costFrom', 'Cost from', 'Coût de'),
  cost('replication.costTo', 'Cost to', 'Coût à'),
  field(
    'replication.currency',
    { en: 'Currency', fr: 'Monnaie' },
    { en: 'As USD.', fr: 'Comme USD.' },
    { kind: 'text' },
    [],
    false,
  ),
  prose('replication.costNote', 'Note on costs', 'Note sur les coûts'),
  prose('replication.prerequisites', 'Prerequisites', 'Conditions préalables', 'requirements'),
  prose('replication.legalBasis', 'Legal basis', 'Base juridique', 'law'),
  prose('replication.skills', 'Skills', 'Compétences'),
];
