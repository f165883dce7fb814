const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The words of a run written without spaces, as [start, end] in UTF-16 units. `known` words come first, the longest before
 * shorter ones; the rest is divided by the dictionary of ICU. Single characters next to each other are taken together.
 */
export function segmentsOf(run: string, known: (word: string) => boolean, longestKnown: number): [number, number][] {
  const segments: [number, number][] = [];
  let from = 0;
  for (let at = 0; at < run.length; at++) {
    const length = lengths(Math.min(longestKnown, run.length - at)).find((size) => known(run.slice(at, at + size)));
    if (length === undefined) continue;
    segments.push(...divided(run, from, at), [at, at + length]);
    from = at + length;
    at = from - 1;
  }
  return joined([...segments, ...divided(run, from, run.length)]);
}

const lengths = (most: number): number[] => Array.from({ length: Math.max(0, most - 1) }, (_, index) => most - index);

const divided = (run: string, from: number, to: number): [number, number][] =>
  from >= to
    ? []
    : [...segmenter.segment(run.slice(from, to))].map(({ index, segment }) => [
        from + index,
        from + index + segment.length,
      ]);

const joined = (segments: [number, number][]): [number, number][] => {
  const words: [number, number][] = [];
  let lastWasSingle = false;
  for (const [start, end] of segments) {
    const isSingle = end - start === 1;
    const last = words.at(-1);
    if (last && isSingle && lastWasSingle) last[1] = end;
    else words.push([start, end]);
    lastWasSingle = isSingle;
  }
  return words;
};
