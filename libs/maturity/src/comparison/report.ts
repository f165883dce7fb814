import type { Comparison } from '@digital-customs/contracts';
import { cell, drawn, heading, paragraph, type PrintedDocument } from '@digital-customs/documents';
import { drawing } from './drawing.js';
import { type Language, reportWords } from './report-words.js';

const mostBehind = 5;

/** The comparison on two pages for a Director General: the picture, the figures, and where to look first. */
export function reportOf(
  comparison: Comparison,
  own: string | undefined,
  lang: Language,
  day: string,
): PrintedDocument {
  const words = reportWords(lang);
  const { segments, synthetic } = comparison;
  const group = words.groupLine(comparison);
  const behind = segments
    .flatMap(({ segment, own, distribution }) => {
      const median = distribution?.quartiles[1];
      return own && median !== undefined && own.score < median ? [{ segment, score: own.score, median }] : [];
    })
    .sort((a, b) => a.score - a.median - (b.score - b.median))
    .slice(0, mostBehind);
  return {
    title: own ? words.titleOwn(words.memberName(own)) : words.title,
    subtitle: `${words.round(comparison.round ?? '')} · ${group}`,
    language: lang,
    footer: `${words.source} · ${day}${synthetic ? ` · ${words.synthetic}` : ''}`,
    blocks: [
      ...(synthetic ? [paragraph(words.synthetic)] : []),
      drawn(drawing(segments, words, group), group),
      ...(own
        ? [
            heading(2, words.below),
            behind.length
              ? {
                  kind: 'list' as const,
                  items: behind.map(({ segment, score, median }) =>
                    words.behind(words.segmentName(segment), words.figure(score), words.figure(median)),
                  ),
                }
              : paragraph(words.none),
          ]
        : []),
      {
        kind: 'table',
        head: [words.segment, words.own, words.level, words.target, words.median, words.half],
        widths: [36, 10, 16, 14, 10, 14],
        rows: segments.map(({ segment, own, distribution }) => [
          cell(words.segmentName(segment), true),
          cell(words.figure(own?.score)),
          cell(own ? words.levelName(own.level) : '–'),
          cell(own?.target ? `${own.target.level} (${own.target.by})` : '–'),
          cell(distribution ? words.figure(distribution.quartiles[1]) : words.hidden),
          cell(
            distribution
              ? `${words.figure(distribution.quartiles[0])} – ${words.figure(distribution.quartiles[2])}`
              : words.hidden,
          ),
        ]),
      },
      paragraph(words.how),
    ],
  };
}

const csvColumns = ['round', 'group', 'segment', 'name', 'own_score', 'own_level', 'target_level', 'target_by'].concat(
  ['members', 'lower_quartile', 'median', 'upper_quartile', 'level_1', 'level_2', 'level_3', 'level_4', 'level_5'],
  ['synthetic'],
);

/** The figures of the comparison, a segment a line; empty where nothing may be shown. */
export function tableOf({ round, group, segments, synthetic }: Comparison, lang: Language) {
  const words = reportWords(lang);
  return {
    columns: csvColumns,
    rows: segments.map(({ segment, own, distribution }) => [
      round,
      group,
      segment,
      words.segmentName(segment),
      own?.score,
      own?.level,
      own?.target?.level,
      own?.target?.by,
      distribution?.count,
      ...(distribution?.quartiles ?? [null, null, null]),
      ...(distribution?.levels ?? [null, null, null, null, null]),
      synthetic,
    ]),
  };
}
