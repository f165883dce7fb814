import { certainties, languages, segments, tfaMeasures, themes, workPlanTopics } from '@digital-customs/contracts';
import { field, type Field } from './field.js';

/** The languages that have columns in the templates. */
const written = ['en', 'fr'];

/** A part of the text, once per language: `texts.en.title`. */
export const textFields = (
  part: string,
  name: { en: string; fr: string },
  about: { en: string; fr: string },
  otherNames: readonly string[] = [],
): Field[] =>
  languages.map(({ code, name: language }) =>
    field(
      `texts.${code}.${part}`,
      { en: `${name.en} (${language.en})`, fr: `${name.fr} (${language.fr.toLowerCase()})` },
      about,
      { kind: 'text' },
      [name.en, name.fr, part, ...otherNames].flatMap((word) => [`${word} (${code})`, `${word} ${code}`]),
      written.includes(code),
    ),
  );

export const externalId = field(
  'externalId',
  { en: 'Your reference', fr: 'Votre référence' },
  {
    en: 'The number or name of the record in your own files. A row with the same reference is brought in once only.',
    fr: 'Le numéro ou le nom de la fiche dans vos propres dossiers. Une ligne de même référence n’est reprise qu’une fois.',
  },
  { kind: 'text' },
  ['id', 'identifier', 'identifiant', 'external id', 'reference', 'référence', 'numéro', 'number', 'no', 'nr'],
);

export const language = field(
  'language',
  { en: 'Language', fr: 'Langue' },
  {
    en: 'The language in which it was written. Left empty: that of the first title.',
    fr: 'La langue de rédaction. Vide : celle du premier titre.',
  },
  { kind: 'term', terms: languages },
  ['lang', 'language of the text'],
);

const severalEn = 'Several are separated by semicolons.';
const severalFr = 'Plusieurs sont séparés par des points-virgules.';

/** What practices and innovations both say. */
export const sharedFields: Field[] = [
  field(
    'themes',
    { en: 'Themes', fr: 'Thèmes' },
    { en: `At least one is needed before it can be sent to the approver. ${severalEn}`, fr: `Au moins un avant l’envoi à l’approbateur. ${severalFr}` },
    { kind: 'terms', terms: themes },
    ['theme', 'thème', 'topic area'],
  ),
  field(
    'segments',
    { en: 'Maturity segments', fr: 'Segments de maturité' },
    { en: `Parts of the maturity model that it illustrates. ${severalEn}`, fr: `Parties du modèle de maturité qu’elle illustre. ${severalFr}` },
    { kind: 'terms', terms: segments },
    ['segment', 'segments'],
  ),
  field(
    'technologies',
    { en: 'Technologies', fr: 'Technologies' },
    { en: `In your own words. ${severalEn}`, fr: `Dans vos propres mots. ${severalFr}` },
    { kind: 'words' },
    ['technology', 'technologie', 'technologies used'],
  ),
  field(
    'services',
    { en: 'Services', fr: 'Services' },
    { en: `Electronic services that it is part of. ${severalEn}`, fr: `Services électroniques dont elle fait partie. ${severalFr}` },
    { kind: 'words' },
    ['service', 'e-services'],
  ),
  field(
    'tfaMeasures',
    { en: 'TFA measures', fr: 'Mesures de l’AFE' },
    { en: `Articles of the Trade Facilitation Agreement, as 7.4. ${severalEn}`, fr: `Articles de l’Accord sur la facilitation des échanges, comme 7.4. ${severalFr}` },
    { kind: 'terms', terms: tfaMeasures },
    ['tfa', 'afe', 'tfa measure', 'tfa articles', 'articles'],
  ),
  field(
    'workPlanTopics',
    { en: 'Work Plan topics', fr: 'Sujets du Plan de travail' },
    { en: `As B.7. ${severalEn}`, fr: `Comme B.7. ${severalFr}` },
    { kind: 'terms', terms: workPlanTopics },
    ['topic', 'topics', 'sujets', 'work plan topic'],
  ),
  field(
    'sources',
    { en: 'Sources', fr: 'Sources' },
    { en: `Web addresses. ${severalEn}`, fr: `Adresses web. ${severalFr}` },
    { kind: 'words' },
    ['source', 'url', 'urls', 'link', 'links', 'lien', 'liens', 'web address', 'adresse web'],
  ),
  field(
    'certainty',
    { en: 'How sure', fr: 'Degré de certitude' },
    { en: 'How sure what it says is.', fr: 'Degré de certitude de son contenu.' },
    { kind: 'term', terms: certainties },
    ['certainty', 'certitude', 'confidence'],
  ),
  field(
    'audience',
    { en: 'Released to', fr: 'Diffusion' },
    {
      en: 'public, members, or codes of regions or Members separated by semicolons, as ESA or RW; KE. Left empty: public.',
      fr: 'public, membres, ou codes de régions ou de Membres séparés par des points-virgules, comme ESA ou RW; KE. Vide : public.',
    },
    { kind: 'audience' },
    ['audience', 'release', 'visibility', 'visibilité', 'confidentiality'],
  ),
  field('contact.name', { en: 'Contact name', fr: 'Nom du contact' }, { en: 'Shown to people of Members alone.', fr: 'Montré aux seuls agents des Membres.' }, { kind: 'text' }, ['contact', 'contact person', 'personne de contact']),
  field('contact.office', { en: 'Contact office', fr: 'Service du contact' }, { en: 'Shown to people of Members alone.', fr: 'Montré aux seuls agents des Membres.' }, { kind: 'text' }, ['office', 'unit', 'bureau'], false),
  field('contact.email', { en: 'Contact e-mail', fr: 'Courriel du contact' }, { en: 'Shown to people of Members alone.', fr: 'Montré aux seuls agents des Membres.' }, { kind: 'text' }, ['e-mail', 'email', 'courriel', 'contact mail']),
  field('contact.phone', { en: 'Contact phone', fr: 'Téléphone du contact' }, { en: 'Shown to people of Members alone.', fr: 'Montré aux seuls agents des Membres.' }, { kind: 'text' }, ['phone', 'telephone', 'téléphone'], false),
]; // prettier-ignore
