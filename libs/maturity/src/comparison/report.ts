import { cell, drawn, heading, paragraph, type Block, type PrintedDocument } from '@digital-customs/documents';
import { drawing } from './drawing.js';
import type { AllViews, Distribution } from './all-views.js';
import { type Language, type ReportWords, reportWords } from './report-words.js';

const mostBehind = 5;

/** The comparison for a Director General: the picture, where to look first, and the figures by segment, by criterion and over time. */
export function reportOf(views: AllViews, own: string | undefined, lang: Language, day: string): PrintedDocument {
  const words = reportWords(lang);
  const { comparison } = views;
  const { synthetic } = comparison;
  const group = words.groupLine(comparison);
  return {
    title: own ? words.titleOwn(words.memberName(own)) : words.title,
    subtitle: `${words.round(comparison.round ?? '')} · ${group}`,
    language: lang,
    footer: `${words.source} · ${day}${synthetic ? ` · ${words.synthetic}` : ''}`,
    blocks: [
      ...(synthetic ? [paragraph(words.synthetic)] : []),
      drawn(drawing(comparison, words, group), group),
      ...(own ? [heading(2, words.below), behind(views, words)] : []),
      segmentTable(views, words),
      paragraph(words.how),
      heading(2, words.overTime),
      roundTable(views, words),
      heading(2, words.criteria),
      criterionTable(views, words),
    ],
  };
}

function behind({ comparison }: AllViews, words: ReportWords): Block {
  const found = comparison.segments
    .flatMap(({ segment, own, distribution }) => {
      const median = distribution?.quartiles[1];
      return own && median !== undefined && own.score < median ? [{ segment, score: own.score, median }] : [];
    })
    .sort((a, b) => a.score - a.median - (b.score - b.median))
    .slice(0, mostBehind);
  if (found.length === 0) return paragraph(words.none);
  const items = found.map(({ segment, score, median }) =>
    words.behind(words.segmentName(segment), words.figure(score), words.figure(median)),
  );
  return { kind: 'list', items };
}

/** Own score, level and target, then median and middle half of the group and of those beside it. */
function segmentTable({ comparison }: AllViews, words: ReportWords): Block {
  const groups = [comparison.group, ...comparison.beside];
  return {
    kind: 'table',
    head: [words.segment, words.own, words.level, words.target, ...groups.map((id) => headOf(id, words))],
    widths: [...[28, 8, 12, 12], ...shared(40, groups.length)],
    rows: comparison.segments.map(({ segment, own, distribution, beside }) => [
      cell(words.segmentName(segment), true),
      cell(words.figure(own?.score)),
      cell(own ? words.levelName(own.level) : '–'),
      cell(own?.target ? `${own.target.level} (${own.target.by})` : '–'),
      ...[distribution, ...beside].map((one) => cell(figures(one, words))),
    ]),
  };
}

function criterionTable({ comparison, criteria }: AllViews, words: ReportWords): Block {
  const groups = [comparison.group, ...comparison.beside];
  return {
    kind: 'table',
    head: [words.criterion, words.own, ...groups.map((id) => headOf(id, words))],
    widths: [...[40, 8], ...shared(52, groups.length)],
    rows: criteria.map(({ title, own, distribution, beside }) => [
      cell(title, true),
      cell(own === null ? '–' : String(own)),
      ...[distribution, ...beside].map((one) => cell(figures(one, words))),
    ]),
  };
}

function roundTable({ overTime }: AllViews, words: ReportWords): Block {
  const first = overTime.rounds[0]?.segments ?? [];
  return {
    kind: 'table',
    head: [words.segment, ...overTime.rounds.map(({ round }) => words.round(round))],
    widths: [...[40], ...shared(60, overTime.rounds.length)],
    rows: first.map(({ segment }, index) => [
      cell(words.segmentName(segment), true),
      ...overTime.rounds.map(({ segments }) => {
        const { own, distribution } = segments[index]!;
        const median = distribution ? words.figure(distribution.quartiles[1]) : words.hidden;
        return cell(own === null ? `(${median})` : `${words.figure(own)} (${median})`);
      }),
    ]),
  };
}

const headOf = (id: string, words: ReportWords) => `${words.groupName(id)}, ${words.medianHalf}`;
const figures = (one: Distribution, words: ReportWords) =>
  one
    ? `${words.figure(one.quartiles[1])} (${words.figure(one.quartiles[0])}–${words.figure(one.quartiles[2])})`
    : words.hidden;
const shared = (width: number, count: number) => Array.from({ length: count }, () => Math.floor(width / count));
