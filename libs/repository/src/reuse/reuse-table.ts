import { findMember, reuseKinds, type ReuseView } from '@digital-customs/contracts';
import { column, type ExportTable } from '@digital-customs/documents';

/** The list of statements as its file shows it. */
export const reuseTable: ExportTable<ReuseView> = {
  name: 'reuse',
  title: { en: 'Reuse between Members', fr: 'Réutilisation entre Membres' },
  columns: [
    column({ en: 'Member', fr: 'Membre' }, ({ member }) => member, { width: 9 }),
    column({ en: 'Member’s name', fr: 'Nom du Membre' }, ({ member }) => findMember(member)?.name, { printed: 16 }),
    column({ en: 'Region', fr: 'Région' }, ({ region }) => region, { width: 9 }),
    column({ en: 'Type', fr: 'Type' }, ({ type }) => type, { width: 12 }),
    column({ en: 'Record', fr: 'Fiche' }, ({ item }) => item, { width: 16 }),
    column({ en: 'Title', fr: 'Titre' }, ({ titles }, language) => titles[language] ?? Object.values(titles)[0], {
      width: 44,
      printed: 30,
    }),
    column({ en: 'Whose', fr: 'À qui' }, ({ owner }) => owner, { width: 9, printed: 8 }),
    column(
      { en: 'How far', fr: 'Degré' },
      ({ standing }, language) => reuseKinds.find(({ code }) => code === standing?.content.kind)?.name[language],
      { printed: 14 },
    ),
    column({ en: 'Since', fr: 'Depuis' }, ({ standing }) => standing?.content.since, { width: 10, printed: 10 }),
    column(
      { en: 'Lessons', fr: 'Enseignements' },
      ({ standing }, language) =>
        standing?.content.lessons[language] ?? Object.values(standing?.content.lessons ?? {})[0],
      { width: 60, printed: 22 },
    ),
    column({ en: 'Synthetic', fr: 'Fictif' }, ({ synthetic }) => (synthetic ? 'x' : ''), { width: 10 }),
  ],
};
