import {
  findMember,
  type RecordCard,
  singleWindowPublished,
  singleWindowWithdrawn,
  type Term,
  type WindowCell,
  type WindowCells,
  windowFields,
} from '@digital-customs/contracts';
import { documentId, type Mapping, mapping, type RecordDocument } from './record.js';

export const singleWindowMappings: Mapping[] = [
  mapping(singleWindowPublished, ({ data, aggregate }) => {
    const { member, cells, audience, publishedAt, confirmedAt } = data;
    const name = cells.name?.value ?? member;
    const { region, groups } = findMember(member)!;
    const document: RecordDocument = {
      id: documentId('single-window', member),
      type: 'single-window',
      version: aggregate.sequence,
      audience,
      texts: {
        en: { title: `${name}, ${namesOf(member)[0]}`, summary: summaryOf(cells, 'en'), body: wordsOf(cells) },
        fr: { title: `${name}, ${namesOf(member)[1]}`, summary: summaryOf(cells, 'fr'), body: '' },
      },
      keywords: [...namesOf(member), ...(cells.procedures?.value ?? [])],
      facets: {
        theme: ['single-window'],
        segment: ['single-window'],
        region: [region],
        group: [...groups],
        status: cells.status ? [practiceStatus[cells.status.value]] : [],
        member: [member],
        service: cells.procedures?.value ?? [],
        tfa: ['10.4'],
      },
      year: cells.year?.value ?? null,
      publishedAt,
      confirmedAt: confirmedAt ?? publishedAt,
      payload: card(member, cells, confirmedAt),
    };
    return { save: document };
  }),
  mapping(singleWindowWithdrawn, ({ data }) => ({ remove: documentId('single-window', data.member) })),
];

const practiceStatus = { study: 'planned', pilot: 'pilot', running: 'live' } as const;
const french = new Intl.DisplayNames('fr', { type: 'region' });
const namesOf = (code: string) => [findMember(code)?.name ?? code, french.of(code) ?? code];

/** “Status: Running. E-services: e-Payment, e-Refund.” */
function summaryOf(cells: WindowCells, language: 'en' | 'fr'): string {
  const parts = windowFields.flatMap(({ code, name, terms }) => {
    const value = cells[code]?.value;
    if (!terms || value === undefined) return [];
    const words = [value]
      .flat()
      .map((each) => (terms as readonly Term[]).find((term) => term.code === each)?.name[language]);
    return [`${name[language]}: ${words.join(', ')}.`];
  });
  return parts.join(' ');
}

/** Everything else that was written, as its words stand. */
function wordsOf(cells: WindowCells): string {
  const written = windowFields.filter(({ terms, code }) => !terms && code !== 'addresses');
  return written.flatMap(({ code }) => textOf((cells[code] as WindowCell | undefined)?.value)).join('\n');
}

const textOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : Array.isArray(value)
      ? value.flatMap(textOf)
      : typeof value === 'object' && value !== null
        ? [Object.values(value).flatMap(textOf).join(': ')]
        : [];

const card = (member: string, cells: WindowCells, confirmedAt: string | null): RecordCard => ({
  url: `/single-windows/${member}`,
  members: [member],
  bodies: [cells.operator?.value ?? cells.leadAgency?.value ?? []].flat(),
  line: { en: 'Single Window', fr: 'Guichet unique' },
  year: cells.year?.value ?? null,
  tags: (cells.procedures?.value ?? []).slice(0, 6),
  marks: confirmedAt
    ? []
    : [{ en: 'Not yet confirmed by the administration', fr: 'Pas encore confirmé par l’administration' }],
  confirmedAt,
});
