import { rangesWithin, type Mark } from './marking.js';
import type { Highlighted } from './search-engine.js';

/** UTF-16 units, ellipses not counted. */
export const snippetLength = 200;

export interface MarkedText {
  text: string;
  marks: Mark[];
}

interface Stretch {
  from: number;
  to: number;
  worth: number;
}

/** The text itself with its marks. */
export const whole = ({ text, marks }: MarkedText): Highlighted => ({
  text,
  marks: rangesWithin(marks, 0, text.length),
});

/** About 200 characters where the most different words stand together; the earlier text wins a tie. */
export const snippet = (texts: MarkedText[]): Highlighted => {
  const filled = texts.filter(({ text }) => text.trim() !== '');
  const [first] = filled;
  if (!first) return { text: '', marks: [] };
  let best = { marked: first, stretch: bestStretch(first.marks) };
  for (const marked of filled.slice(1)) {
    const stretch = bestStretch(marked.marks);
    if (stretch.worth > best.stretch.worth) best = { marked, stretch };
  }
  return cut(best.marked, best.stretch);
};

const bestStretch = (marks: Mark[]): Stretch => {
  let best: Stretch = { from: 0, to: 0, worth: 0 };
  marks.forEach((first, index) => {
    const different = new Set<number>();
    let count = 0;
    let to = first.end;
    for (let next = index; next < marks.length; next++) {
      const mark = marks[next] as Mark;
      if (mark.end > first.start + snippetLength) break;
      different.add(mark.meaning);
      count++;
      to = Math.max(to, mark.end);
    }
    const worth = different.size * 10 + Math.min(count, 9);
    if (worth > best.worth) best = { from: first.start, to, worth };
  });
  return best;
};

const cut = ({ text, marks }: MarkedText, stretch: Stretch): Highlighted => {
  if (text.length <= snippetLength) return whole({ text, marks });
  const spare = Math.max(0, snippetLength - (stretch.to - stretch.from));
  const latest = text.length - snippetLength;
  const wanted = Math.max(0, Math.min(stretch.from - Math.floor(spare / 3), latest));
  const from = wanted === 0 ? 0 : Math.min(stretch.from, afterSpace(text, wanted));
  const end = Math.max(stretch.to, Math.min(text.length, from + snippetLength));
  const to = end === text.length ? end : Math.max(stretch.to, beforeSpace(text, from, end));
  const lead = from > 0 ? '…' : '';
  const ranges = rangesWithin(marks, from, to).map(([start, stop]): [number, number] => [
    start + lead.length,
    stop + lead.length,
  ]);
  return { text: `${lead}${text.slice(from, to)}${to < text.length ? '…' : ''}`, marks: ranges };
};

/** The next place where a word begins, if it is near; never inside a surrogate pair. */
const afterSpace = (text: string, at: number): number => {
  const space = text.slice(at - 1, at + 40).search(/\s/);
  return space >= 0 ? at + space : whole16(text, at);
};

const beforeSpace = (text: string, from: number, at: number): number => {
  const lead = text.slice(Math.max(from, at - 40), at + 1);
  const space = lead.search(/\s\S*$/);
  return space > 0 ? Math.max(from, at - 40) + space : whole16(text, at);
};

const whole16 = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at);
