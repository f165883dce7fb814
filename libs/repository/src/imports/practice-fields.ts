import { levels, practiceStatuses } from '@digital-customs/contracts';
import { field, type Field } from './field.js';
import { externalId, language, sharedFields, textFields } from './shared-fields.js';

const prose = (path: string, en: string, fr: string, ...others: string[]) =>
  field(path, { en, fr }, { en: 'Plain text.', fr: 'Texte libre.' }, { kind: 'text' }, others);

/** What a row can say of a practice. */
export const practiceFields: Field[] = [
  externalId,
  language,
  ...textFields(
    'title',
    { en: 'Title', fr: 'Titre' },
    { en: 'At most 200 characters. One language is enough.', fr: 'Au plus 200 caractères. Une langue suffit.' },
    ['name', 'nom', 'practice', 'pratique'],
  ),
  ...textFields(
    'summary',
    { en: 'Summary', fr: 'Résumé' },
    {
      en: 'Two or three sentences: what it does and for whom. At most 1,000 characters.',
      fr: 'Deux ou trois phrases : ce qu’elle fait et pour qui. Au plus 1 000 caractères.',
    },
    ['abstract', 'short description', 'résumé court'],
  ),
  ...textFields(
    'body',
    { en: 'Description', fr: 'Description' },
    { en: 'The whole text. At most 20,000 characters.', fr: 'Le texte entier. Au plus 20 000 caractères.' },
    ['text', 'texte', 'details', 'détails'],
  ),
  field(
    'status',
    { en: 'Status', fr: 'État' },
    { en: 'How far it has come.', fr: 'Où elle en est.' },
    { kind: 'term', terms: practiceStatuses },
    ['state', 'statut'],
  ),
  field(
    'year',
    { en: 'Go-live year', fr: 'Année de mise en service' },
    { en: 'For example 2019.', fr: 'Par exemple 2019.' },
    { kind: 'whole' },
    ['year', 'année', 'since', 'depuis', 'start', 'date'],
  ),
  field(
    'level',
    { en: 'Maturity level', fr: 'Niveau de maturité' },
    { en: 'The level that it illustrates, 1 to 5.', fr: 'Le niveau qu’elle illustre, de 1 à 5.' },
    { kind: 'term', terms: levels },
    ['level', 'niveau'],
  ),
  ...sharedFields,
  field(
    'partners',
    { en: 'Partner Members', fr: 'Membres partenaires' },
    { en: 'ISO codes or names, separated by semicolons.', fr: 'Codes ISO ou noms, séparés par des points-virgules.' },
    { kind: 'members' },
    ['partners', 'partenaires'],
  ),
  field(
    'results',
    { en: 'Results', fr: 'Résultats' },
    {
      en: 'One a line: what was measured | value | unit | web address of the source.',
      fr: 'Un par ligne : ce qui a été mesuré | valeur | unité | adresse web de la source.',
    },
    { kind: 'lines', parts: ['indicator', 'value', 'unit', 'source'] },
    ['result', 'résultat', 'benefits'],
  ),
  prose('costs', 'Costs', 'Coûts', 'cost', 'coût'),
  prose('lessons', 'Lessons learned', 'Enseignements', 'lessons', 'leçons'),
  prose('prerequisites', 'Prerequisites', 'Conditions préalables', 'requirements'),
  prose('legalBasis', 'Legal basis', 'Base juridique', 'law', 'legislation'),
];
