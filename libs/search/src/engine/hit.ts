import { findMarks, type Mark, type Marker } from './marking.js';
import type { Meaning } from './reading.js';
import type { MatchReason, SearchDocument, SearchField, SearchHit, SearchText } from './search-engine.js';
import { snippet, whole, type MarkedText } from './snippet.js';

/** Beyond these characters of a body, no snippet is looked for. */
const longestRead = 20_000;

/** A text in one language with the words of the query found in it. */
interface Shown {
  language: string;
  title: MarkedText;
  summary: MarkedText;
  body: MarkedText;
}

/** The hit as the reader gets it. `seen` is told of every mark in what is shown, with the text it is in. */
export const toHit = (
  number: number,
  document: SearchDocument,
  meanings: Meaning[],
  marker: Marker,
  language: string,
  seen: (mark: Mark, text: string) => void,
): SearchHit => {
  const shown = chooseLanguage(document, marker, language);
  for (const { text, marks } of [shown.title, shown.summary, shown.body]) marks.forEach((mark) => seen(mark, text));
  return {
    id: document.id,
    type: document.type,
    version: document.version,
    language: shown.language,
    title: whole(shown.title),
    snippet: snippet([shown.summary, shown.body]),
    matched: fieldsWith(number, meanings),
    reasons: reasonsIn(shown, meanings),
    publishedAt: document.publishedAt,
    confirmedAt: document.confirmedAt,
    payload: document.payload,
  };
};

const fieldsWith = (number: number, meanings: Meaning[]): SearchField[] =>
  (['title', 'summary', 'body', 'keywords'] as const).filter((field) =>
    meanings.some(({ ways }) => ways.some(({ fields }) => fields[field].has(number))),
  );

/** The nearest way in which each word of the query stands in what is shown. */
const reasonsIn = ({ title, summary, body }: Shown, meanings: Meaning[]): MatchReason[] =>
  meanings.flatMap(({ term, ways }, at) => {
    const found = [title, summary, body].flatMap(({ text, marks }) =>
      marks
        .filter(({ meaning }) => meaning === at)
        .map((mark) => ({ found: mark.found, text: text.slice(mark.start, mark.end) })),
    );
    const nearest = ways.map((way) => found.find((one) => one.found === way.found)).find((one) => one !== undefined);
    return nearest ? [{ typed: term.typed, ...nearest }] : [];
  });

const chooseLanguage = (document: SearchDocument, marker: Marker, language: string): Shown => {
  const languages = Object.keys(document.texts);
  if (Object.hasOwn(document.texts, language)) return mark(document, language, marker);
  const shown = languages.map((other) => mark(document, other, marker));
  return shown.find(hasMarks) ?? shown[0] ?? mark(document, language, marker);
};

const hasMarks = (shown: Shown): boolean =>
  shown.title.marks.length + shown.summary.marks.length + shown.body.marks.length > 0;

const mark = (document: SearchDocument, language: string, marker: Marker): Shown => {
  const text: SearchText = document.texts[language] ?? { title: '', summary: '', body: '' };
  const title = { text: text.title, marks: findMarks(text.title, marker) };
  const summary = { text: text.summary, marks: findMarks(text.summary, marker) };
  const isComplete = marker.count > 0 && new Set(summary.marks.map((found) => found.meaning)).size === marker.count;
  const body = { text: text.body, marks: isComplete ? [] : findMarks(text.body.slice(0, longestRead), marker) };
  return { language, title, summary, body };
};
