import { type CallListItem, callStatuses } from '@digital-customs/contracts';
import { column, type ExportTable } from '@digital-customs/documents';

const textOf = ({ content }: CallListItem, language: string) =>
  content.texts[language as 'en'] ?? content.texts[content.language];

/** The list of calls as its file shows it. */
export const callTable: ExportTable<CallListItem> = {
  name: 'calls',
  title: { en: 'Calls for practices', fr: 'Appels à pratiques' },
  columns: [
    column({ en: 'Reference', fr: 'Référence' }, ({ id }) => id),
    column({ en: 'Title', fr: 'Titre' }, (call, language) => textOf(call, language)?.title, { width: 44, printed: 25 }),
    column({ en: 'What is asked', fr: 'Ce qui est demandé' }, (call, language) => textOf(call, language)?.summary, {
      width: 70,
      printed: 40,
    }),
    column(
      { en: 'Status', fr: 'État' },
      ({ status }, language) => callStatuses.find(({ code }) => code === status)?.name[language],
      { printed: 10 },
    ),
    column({ en: 'Last day', fr: 'Dernier jour' }, ({ content }) => content.deadline, { width: 12, printed: 12 }),
    column({ en: 'Opened', fr: 'Ouvert' }, ({ openedAt }) => openedAt.slice(0, 10), { width: 12 }),
    column({ en: 'Answers', fr: 'Réponses' }, ({ answers }) => answers, { width: 10, printed: 8 }),
    column({ en: 'Topics', fr: 'Sujets' }, ({ content }) => content.topics.join('; ')),
    column({ en: 'Segments', fr: 'Segments' }, ({ content }) => content.segments.join('; ')),
    column({ en: 'Themes', fr: 'Thèmes' }, ({ content }) => content.themes.join('; ')),
    column({ en: 'Regions', fr: 'Régions' }, ({ content }) => content.regions.join('; ')),
    column({ en: 'Services', fr: 'Services' }, ({ content }) => content.services.join('; ')),
    column({ en: 'Synthetic', fr: 'Fictif' }, ({ synthetic }) => (synthetic ? 'x' : ''), { width: 10 }),
  ],
};
