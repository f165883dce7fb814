import { type SearchHit, searchTypes } from '@digital-customs/contracts';
import { column, type ExportTable } from '@digital-customs/documents';

const addressOf = (hit: SearchHit) =>
  'practice' in hit ? `/practices/${hit.id}` : 'plan' in hit ? hit.plan.url : hit.record.url;
const whose = (hit: SearchHit) =>
  'practice' in hit ? hit.practice.member : 'plan' in hit ? hit.plan.bodies.join('; ') : [...hit.record.members, ...hit.record.bodies].join('; '); // prettier-ignore

/** What a search finds, as its file shows it. */
export const hitTable: ExportTable<SearchHit> = {
  name: 'search',
  title: { en: 'Search results', fr: 'Résultats de recherche' },
  columns: [
    column({ en: 'Reference', fr: 'Référence' }, ({ id }) => id, { width: 16 }),
    column(
      { en: 'Type', fr: 'Type' },
      ({ type }, language) => searchTypes.find(({ code }) => code === type)?.name[language],
      { printed: 14 },
    ),
    column({ en: 'Title', fr: 'Titre' }, ({ title }) => title.text, { width: 50, printed: 34 }),
    column({ en: 'Member or body', fr: 'Membre ou organe' }, whose, { printed: 12 }),
    column(
      { en: 'Year', fr: 'Année' },
      (hit) => ('practice' in hit ? hit.practice.year : 'record' in hit ? hit.record.year : null),
      { width: 8, printed: 8 },
    ),
    column({ en: 'In short', fr: 'En bref' }, ({ snippet }) => snippet.text, { width: 70, printed: 32 }),
    column(
      { en: 'Confirmed by the Member', fr: 'Confirmé par le Membre' },
      (hit) =>
        ('practice' in hit ? hit.practice.confirmedAt : 'record' in hit ? hit.record.confirmedAt : null)?.slice(0, 10),
      { width: 14 },
    ),
    column({ en: 'Page', fr: 'Page' }, addressOf, { width: 30 }),
  ],
};
