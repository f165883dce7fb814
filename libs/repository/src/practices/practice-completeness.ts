import type { FieldProblem, PracticeContent } from '@digital-customs/contracts';

/** What a practice still lacks before it can go up, field by field. */
export function missingIn(content: PracticeContent): FieldProblem[] {
  const texts = Object.entries(content.texts).flatMap(([language, { title, summary }]) => [
    ...(title.trim() ? [] : [lacks(`texts.${language}.title`, 'Give the practice a title.')]),
    ...(summary.trim()
      ? []
      : [lacks(`texts.${language}.summary`, 'Say in two or three sentences what it does and for whom.')]),
  ]);
  const results = content.results.flatMap(({ indicator, value }, index) => [
    ...(indicator ? [] : [lacks(`results.${index}.indicator`, 'Say what was measured.')]),
    ...(value ? [] : [lacks(`results.${index}.value`, 'Give the value measured.')]),
  ]);
  return [
    ...texts,
    ...(content.themes.length ? [] : [lacks('themes', 'Choose at least one theme.')]),
    ...(content.year || content.status === 'planned'
      ? []
      : [lacks('year', 'Give the year the service went live, for example 2019.')]),
    ...results,
  ];
}

const lacks = (path: string, message: string): FieldProblem => ({ path, code: 'missing', message });
