import type { DocumentLanguage, FieldChange, MeetingPack, ProposalView } from '@digital-customs/contracts';
import { proposalOrigins } from '@digital-customs/contracts';
import { type Block, type Cell, cell, heading, paragraph, type PrintedDocument } from '@digital-customs/documents';
import { monthName, said, statusName, words } from '../documents/words.js';

type Language = DocumentLanguage;

/** The meeting pack as a document: what changed, decisions, reports, tasks by status, proposals, decisions expected. */
export function packDocument(pack: MeetingPack, period: string, language: Language): PrintedDocument {
  const texts = words[language];
  const { body, session, since, revision } = pack;
  return {
    title: `${texts.pack}: ${said(body.titles, language)} (${body.code})`,
    subtitle: [session, `${texts.plan} ${period}`, `${texts.revision} ${revision}`].filter(Boolean).join(' - '),
    language,
    footer: `${texts.pack} ${body.code}, ${texts.plan} ${period}`,
    blocks: [
      heading(1, since ? texts.since(since) : texts.allTime),
      ...section(texts.changes, changes(pack, language), language),
      ...section(texts.decisions, decisions(pack, language), language),
      ...section(texts.reports, reports(pack, language), language),
      heading(1, texts.byStatus),
      ...byStatus(pack, language),
      heading(1, texts.proposals),
      ...(pack.proposals.length ? pack.proposals.flatMap((one) => proposal(one, language)) : [paragraph(texts.none)]),
      heading(1, texts.expected),
      ...expected(pack, language),
    ],
  };
}

const section = (title: string, blocks: Block[], language: Language): Block[] => [
  heading(2, title),
  ...(blocks.length ? blocks : [paragraph(words[language].none)]),
];

function changes({ changes: { items } }: MeetingPack, language: Language): Block[] {
  const texts = words[language];
  const rows = items.flatMap((item) => {
    const because = item.because
      .map(({ decision: { body, session, date } }) => `${body}, ${session}, ${date}`)
      .join('; ');
    const first = [cell(item.code, true), cell(`${texts.changeKind[item.kind]}\n${because}`)];
    const title = [cell(''), cell(said(item.titles, language))];
    if (item.kind !== 'changed' && item.kind !== 'moved') return [[...first, ...title]];
    return item.fields.map((field, at) => [
      ...(at ? [cell(''), cell('')] : first),
      cell(field.field),
      beforeAndAfter(field),
    ]);
  });
  const head = [texts.code, texts.decisions, texts.field, texts.before];
  return rows.length ? [{ kind: 'table', head, widths: [8, 26, 16, 50], rows }] : [];
}

function beforeAndAfter({ words: pieces, before, after }: FieldChange): Cell {
  if (pieces) return { text: '', pieces };
  return {
    text: '',
    pieces: [
      { text: `${shown(before)} `, kind: 'removed' },
      { text: shown(after), kind: 'added' },
    ],
  };
}

const shown = (value: unknown): string =>
  value === null
    ? ''
    : Array.isArray(value)
      ? value.join(', ')
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);

const decisions = ({ decisions: given }: MeetingPack, language: Language): Block[] =>
  given.length
    ? [
        {
          kind: 'list',
          items: given.map(({ body, session, date, document, titles }) =>
            [`${date} ${body}, ${session}`, document, said(titles, language)].filter(Boolean).join(' - '),
          ),
        },
      ]
    : [];

function reports({ reports: given }: MeetingPack, language: Language): Block[] {
  const texts = words[language];
  const rows = given.map(({ code, body, status, note, at }) =>
    [code, at.slice(0, 10), body, statusName(status, language), note].map((text) => cell(text)),
  );
  const head = [texts.code, '', texts.bodies, texts.byStatus, texts.note];
  return rows.length ? [{ kind: 'table', head, widths: [8, 10, 12, 14, 56], rows }] : [];
}

function byStatus({ tasks }: MeetingPack, language: Language): Block[] {
  const texts = words[language];
  return tasks
    .filter(({ total }) => total > 0)
    .flatMap(({ status, total, items }) => [
      heading(2, `${statusName(status, language)} (${total})`),
      {
        kind: 'table' as const,
        head: [texts.code, texts.task, texts.bodies, texts.due],
        widths: [8, 58, 18, 16],
        rows: items.map(({ code, titles, bodies, due, overdue }) => [
          cell(code),
          cell(said(titles, language)),
          cell(bodies.join('/')),
          cell([due ? monthName(due, language) : '', overdue ? texts.overdue : ''].filter(Boolean).join(', '), overdue),
        ]),
      },
    ]);
}

function proposal({ titles, change, reason, origin, by, at, opinions }: ProposalView, language: Language): Block[] {
  const texts = words[language];
  const named = proposalOrigins.find(({ code }) => code === origin)!.name[language];
  return [
    heading(2, said(titles, language)),
    paragraph(`${change.kind} - ${named} - ${by.name}, ${at.slice(0, 10)}`),
    paragraph(`${texts.reason}: ${reason}`),
    ...(opinions.length
      ? [
          {
            kind: 'list' as const,
            items: opinions.map(({ body, position, note }) => `${texts.opinions} ${body}: ${position}. ${note}`),
          },
        ]
      : []),
  ];
}

const expected = ({ expected: given }: MeetingPack, language: Language): Block[] => {
  const texts = words[language];
  if (given.length === 0) return [paragraph(texts.none)];
  const ref = ({ kind, ref }: MeetingPack['expected'][number]) => (kind === 'proposal' ? '' : ` ${ref}`);
  return [
    {
      kind: 'list',
      items: given.map((one) => `${texts.decisionKind[one.kind]}${ref(one)}: ${said(one.titles, language)}`),
    },
  ];
};
