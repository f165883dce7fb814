import { diffWordsWithSpace } from 'diff';

export interface Words {
  text: string;
  step: 'same' | 'added' | 'removed';
}

/** Longest that a comparison may take, in milliseconds; texts that have little in common are then shown whole. */
const patience = 400;

/** What was taken out of a text and what was put in, word by word; words as the text's language parts them. */
export function wordsBetween(before: string, after: string, language: string): Words[] {
  const whole: Words[] = [
    { text: before, step: 'removed' as const },
    { text: after, step: 'added' as const },
  ].filter(({ text }) => text !== '');
  if (before === '' || after === '') return whole;
  const changes = diffWordsWithSpace(before, after, {
    timeout: patience,
    ...(unspaced.has(language) ? { intlSegmenter: new Intl.Segmenter(language, { granularity: 'word' }) } : {}),
  });
  return (
    changes?.map(({ value, added, removed }) => ({
      text: value,
      step: added ? 'added' : removed ? 'removed' : 'same',
    })) ?? whole
  );
}

/** Languages written without spaces between words. */
const unspaced = new Set(['zh']);
