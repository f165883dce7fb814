import type { FieldChange, WordChange } from '@digital-customs/contracts';
import { diffWordsWithSpace } from 'diff';
import type { Task, Topic } from '../plans/content.js';

/** The fields in which two states of a task or topic differ, texts word by word. */
export function changedFields(before: Flat | null, after: Flat | null): FieldChange[] {
  const names = [...new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})])];
  return names.flatMap((field) => {
    const [was, is] = [before?.[field] ?? null, after?.[field] ?? null];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    return [{ field, before: was, after: is, words: isProse(field) ? wordsOf(was, is) : null }];
  });
}

type Flat = Record<string, unknown>;

export function flatTask({ code, topic, content }: Task): Flat {
  const { texts, ...rest } = content;
  const flat: Flat = { code, topic };
  for (const [language, text] of Object.entries(texts))
    for (const [field, value] of Object.entries(text)) flat[`texts.${language}.${field}`] = value === '' ? null : value;
  return { ...flat, ...rest };
}

export function flatTopic({ code, content: { section, titles, themes } }: Topic): Flat {
  const named = Object.entries(titles).map(([language, title]) => [`titles.${language}`, title]);
  return { code, section, ...Object.fromEntries(named), themes };
}

const isProse = (field: string) => /^titles\.|\.(action|output)$/.test(field);

function wordsOf(before: unknown, after: unknown): WordChange[] {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return diffWordsWithSpace(text(before), text(after)).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
