import {
  type AdoptionLine,
  type AdoptionReport,
  type AdoptionSaid,
  dataModelScopes,
  dataModelVersions,
  members,
  regions,
  type Term,
} from '@digital-customs/contracts';
import { cell, heading, paragraph, type PrintedDocument, type Row } from '@digital-customs/documents';

type Lang = 'en' | 'fr';
const words = {
  en: {
    title: 'Adoption of the WCO Data Model',
    subtitle: (year: number) => `Yearly report ${year}, with ${year - 1} beside it`,
    footer: (year: number) => `Adoption of the WCO Data Model, ${year}. Each Member answers for its own line.`,
    summary: ({ members, reported, using, before }: AdoptionReport) =>
      `Of ${members} Members, ${reported.now} have reported (${reported.before} at the end of ${before}); ${using.now} use the Data Model (${using.before}). Not reported is not the same as not used.`,
    byVersion: 'By version',
    byMember: 'By Member',
    version: 'Version',
    member: 'Member',
    region: 'Region',
    since: 'Since',
    scope: 'Used for',
    source: 'Source',
    confirmed: 'Confirmed by',
    confirmedAt: 'Confirmed on',
    none: 'not reported',
    nobody: 'No Member has reported yet.',
  },
  fr: {
    title: 'Adoption du Modèle de données de l’OMD',
    subtitle: (year: number) => `Rapport annuel ${year}, en regard de ${year - 1}`,
    footer: (year: number) => `Adoption du Modèle de données de l’OMD, ${year}. Chaque Membre répond de sa propre ligne.`, // prettier-ignore
    summary: ({ members, reported, using, before }: AdoptionReport) =>
      `Sur ${members} Membres, ${reported.now} ont répondu (${reported.before} à la fin de ${before}) ; ${using.now} utilisent le Modèle de données (${using.before}). Une absence de réponse ne veut pas dire que le Modèle n’est pas utilisé.`,
    byVersion: 'Par version',
    byMember: 'Par Membre',
    version: 'Version',
    member: 'Membre',
    region: 'Région',
    since: 'Depuis',
    scope: 'Utilisé pour',
    source: 'Source',
    confirmed: 'Confirmé par',
    confirmedAt: 'Confirmé le',
    none: 'pas de réponse',
    nobody: 'Aucun Membre n’a encore répondu.',
  },
};

const name = (terms: readonly Term[], code: string, lang: Lang) =>
  terms.find((term) => term.code === code)?.name[lang] ?? code;

/** The Member's name: the directory's in English, the language's own in French. */
function memberName(code: string, lang: Lang): string {
  const english = members.find((member) => member.code === code)?.name ?? code;
  return lang === 'en' ? english : (new Intl.DisplayNames('fr', { type: 'region' }).of(code) ?? english);
}

const sourceText = ({ title, url }: AdoptionSaid['source']) => (url ? `${title}, ${url}` : title);

/** The report as a handout: the counts, then each Member that has reported. */
export function reportDocument(report: AdoptionReport, lang: Lang): PrintedDocument {
  const t = words[lang];
  const version = (one: AdoptionSaid | null) => (one ? name(dataModelVersions, one.version, lang) : t.none);
  const rows: Row[] = report.items
    .filter(({ now, before }) => now || before)
    .map(({ member, now, before }) => [
      cell(memberName(member, lang)),
      cell(version(now), true),
      cell(now?.since ?? ''),
      cell((now?.scopes ?? []).map((scope) => name(dataModelScopes, scope, lang)).join(', ')),
      cell(version(before)),
      cell(now ? `${sourceText(now.source)} (${now.confirmedBy}, ${now.confirmedAt.slice(0, 10)})` : ''),
    ]);
  return {
    title: t.title,
    subtitle: t.subtitle(report.year),
    language: lang,
    footer: t.footer(report.year),
    blocks: [
      paragraph(t.summary(report)),
      ...(rows.length === 0
        ? [paragraph(t.nobody)]
        : [
            heading(2, t.byVersion),
            {
              kind: 'table' as const,
              head: [t.version, String(report.year), String(report.before)],
              widths: [60, 20, 20],
              rows: report.versions.map(({ version, now, before }) => [
                cell(name(dataModelVersions, version, lang)),
                cell(String(now)),
                cell(String(before)),
              ]),
            },
            heading(2, t.byMember),
            {
              kind: 'table' as const,
              head: [t.member, String(report.year), t.since, t.scope, String(report.before), t.source],
              widths: [17, 15, 10, 20, 13, 25],
              rows,
            },
          ]),
    ],
  };
}

/** Every Member as a line of a sheet; what was not reported is an empty cell. */
export function reportSheet({ year, before, items }: AdoptionReport, lang: Lang) {
  const t = words[lang];
  const columns = ['ISO', t.member, t.region, `${t.version} ${year}`, t.since, t.scope, `${t.version} ${before}`, t.source, t.confirmed, t.confirmedAt]; // prettier-ignore
  const row = ({ member, region, now, before }: AdoptionLine) => [
    member,
    memberName(member, lang),
    name(regions, region, lang),
    now?.version,
    now?.since,
    now?.scopes.map((scope) => name(dataModelScopes, scope, lang)).join('; '),
    before?.version,
    now && sourceText(now.source),
    now?.confirmedBy,
    now?.confirmedAt.slice(0, 10),
  ];
  return { columns, rows: items.map(row) };
}
