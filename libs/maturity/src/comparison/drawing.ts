import type { Comparison } from '@digital-customs/contracts';
import type { ReportWords } from './report-words.js';

const ink = '#14213D';
const soft = '#52607A';
const line = '#DDE3EC';
const sea = '#0B6370';
const halves = ['#9FCDD1', '#D5E8EA', '#D5E8EA', '#D5E8EA'];
const gold = '#8A5A00';
const font = 'font-family="Roboto, Inter, sans-serif"';
const radius = 130;
const [centreX, centreY] = [250, 225];
const [stripFrom, stripTo] = [730, 910];
const namesFrom = 515;

const strokes = {
  own: `stroke="${sea}" stroke-width="2.5"`,
  target: `stroke="${gold}" stroke-width="1.5" stroke-dasharray="6 4"`,
  median: `stroke="${ink}" stroke-width="1.5" stroke-dasharray="1.5 3"`,
};

type Row = Comparison['segments'][number];
type Drawn = Pick<Comparison, 'segments' | 'group' | 'beside'>;

/**
 * Radar (own score, target dashed, the group's median dotted) and a box per segment and group as an SVG 1,000 wide, without colours
 * that carry a meaning alone: lines differ by dash, every box has the name of its group, and every figure stands beside it.
 */
export function drawing({ segments, group, beside }: Drawn, words: ReportWords, caption: string): string {
  const groups = [group, ...beside].map((id) => words.shortName(id));
  const rowHeight = 30 + 14 * groups.length;
  const height = Math.max(470, 40 + rowHeight * segments.length + 30);
  const axes = segments.length;
  const at = (axis: number, level: number): [number, number] => {
    const angle = (2 * Math.PI * axis) / axes;
    const distance = (radius * level) / 5;
    return [round(centreX + distance * Math.sin(angle)), round(centreY - distance * Math.cos(angle))];
  };
  const outline = (levels: readonly (number | null | undefined)[]) => {
    const points = levels.flatMap((level, axis) => (level ? [at(axis, level).join(' ')] : []));
    return points.length ? `M${points.join('L')}Z` : 'M0 0';
  };
  const rings = [1, 2, 3, 4, 5].map(
    (ring) => `<path d="${outline(segments.map(() => ring))}" fill="none" stroke="${line}"/>`,
  );
  const labels = segments.flatMap(({ segment }, axis) => {
    const [x, y] = at(axis, 5.6);
    const anchor = Math.abs(x - centreX) < 14 ? 'middle' : x > centreX ? 'start' : 'end';
    return inLines(words.segmentName(segment), 18).map((text, index, all) =>
      label(x, y + 4 + (index - (all.length - 1) / 2) * 12, text, { anchor, size: 10, fill: soft }),
    );
  });
  const has = {
    own: segments.some(({ own }) => own !== null),
    target: segments.some(({ own }) => own?.target),
    median: segments.some(({ distribution }) => distribution !== null),
  };
  // A line through few targets would cross segments that have none: they get a mark each.
  const targets = segments.every(({ own }) => own?.target)
    ? [`<path d="${outline(segments.map(({ own }) => own!.target!.level))}" fill="none" ${strokes.target}/>`]
    : segments.flatMap(({ own }, axis) => {
        if (!own?.target) return [];
        const [x, y] = at(axis, own.target.level);
        return [`<path d="M${x} ${y - 6}l6 6l-6 6l-6 -6Z" fill="#FFFFFF" stroke="${gold}" stroke-width="2"/>`];
      });
  const keys = (['own', 'target', 'median'] as const)
    .filter((one) => has[one])
    .flatMap((one, index) => {
      const x = 40 + index * 130;
      return [`<path d="M${x} 450h24" ${strokes[one]}/>`, label(x + 30, 454, words[one], { size: 11 })];
    });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 ${height}" width="1000" height="${height}" role="img">`,
    `<rect width="1000" height="${height}" fill="#FFFFFF"/>`,
    ...rings,
    `<path d="${outline(segments.map(({ distribution }) => distribution?.quartiles[1]))}" fill="none" ${strokes.median}/>`,
    ...targets,
    `<path d="${outline(segments.map(({ own }) => own?.score))}" fill="${sea}" fill-opacity="0.15" ${strokes.own}/>`,
    ...labels,
    ...keys,
    ...segments.flatMap((row, index) => boxes(row, 30 + index * rowHeight, groups, words)),
    label(namesFrom, height - 14, caption, { size: 10, fill: soft }),
    '</svg>',
  ].join('');
}

/** A segment: its name with the own score, then a box per group: the middle half, the median as a line, own score and target across all of them. */
function boxes(
  { segment, distribution, own, beside }: Row,
  y: number,
  groups: readonly string[],
  words: ReportWords,
): string[] {
  const place = (level: number) => round(stripFrom + ((level - 1) / 4) * (stripTo - stripFrom));
  const end = y + 10 + 14 * groups.length;
  return [
    label(namesFrom, y, words.segmentName(segment), { size: 11, weight: 'bold' }),
    ...(own ? [label(stripTo + 20, y, words.figure(own.score), { size: 12, weight: 'bold', fill: sea })] : []),
    ...[distribution, ...beside].flatMap((one, index) => {
      const at = y + 14 + 14 * index;
      const [from, median, to] = one?.quartiles ?? [];
      return [
        label(namesFrom + 10, at + 3, groups[index]!, { size: 9, fill: soft }),
        `<path d="M${stripFrom} ${at}H${stripTo}" stroke="${line}"/>`,
        ...(from !== undefined && median !== undefined && to !== undefined
          ? [
              `<path d="M${place(from)} ${at}H${Math.max(place(to), place(from) + 4)}" stroke="${halves[index]}" stroke-width="9"/>`,
              `<path d="M${place(median)} ${at - 5}v10" stroke="${ink}" stroke-width="2"/>`,
            ]
          : []),
        label(stripTo + 20, at + 3, one ? words.figure(median) : words.hidden, { size: 9, fill: soft }),
      ];
    }),
    ...(own?.target
      ? [
          `<path d="M${place(own.target.level)} ${y + 6}V${end}" stroke="${gold}" stroke-width="2" stroke-dasharray="4 3"/>`,
        ]
      : []),
    ...(own
      ? [`<circle cx="${place(own.score)}" cy="${y + 14}" r="5" fill="${sea}" stroke="#FFFFFF" stroke-width="2"/>`]
      : []),
  ];
}

function label(
  x: number,
  y: number,
  text: string,
  {
    anchor = 'start',
    size = 11,
    fill = ink,
    weight = 'normal',
  }: { anchor?: string; size?: number; fill?: string; weight?: string },
): string {
  return `<text x="${round(x)}" y="${round(y)}" ${font} font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="${fill}">${escaped(text)}</text>`;
}

/** A name in lines of at most about so many letters. */
function inLines(name: string, most: number): string[] {
  return name.split(' ').reduce<string[]>((all, word) => {
    const last = all.at(-1);
    if (last !== undefined && last.length + word.length < most) all[all.length - 1] = `${last} ${word}`;
    else all.push(word);
    return all;
  }, []);
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const round = (value: number) => Math.round(value * 10) / 10;
