import type { Criterion, ModelContent } from '@digital-customs/contracts';

type Segment = ModelContent['segments'][number];
type Enabler = ModelContent['enablers'][number];
export type SegmentId = Segment['id'];

const empty = { en: '' };

/** Changes one segment and leaves the others. */
export const withSegment = (content: ModelContent, id: SegmentId, change: Partial<Segment>): ModelContent => ({
  ...content,
  segments: content.segments.map((segment) => (segment.id === id ? { ...segment, ...change } : segment)),
});

/** Changes one criterion or enabler, wherever it stands. */
export const withQuestion = (content: ModelContent, id: string, change: Partial<Enabler>): ModelContent => ({
  ...content,
  segments: content.segments.map((segment) => ({
    ...segment,
    criteria: segment.criteria.map((one) => (one.id === id ? { ...one, ...change } : one)),
  })),
  enablers: content.enablers.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

/** A new criterion at the end of a segment, with an id of its own that stays. */
export function addCriterion(content: ModelContent, id: SegmentId, formerIds: readonly string[]): ModelContent {
  const criterion = blank(freeId(id, [...idsIn(content), ...formerIds]));
  return withSegment(content, id, { criteria: [...segmentOf(content, id).criteria, criterion] });
}

export function addEnabler(content: ModelContent, formerIds: readonly string[]): ModelContent {
  const enabler = { ...blank(freeId('enabler', [...idsIn(content), ...formerIds])), description: empty };
  return { ...content, enablers: [...content.enablers, enabler] };
}

/** Takes a criterion or an enabler out. What the scoring says of it stays and is pointed out: it may be meant for another. */
export const removeQuestion = (content: ModelContent, id: string): ModelContent => ({
  ...content,
  segments: content.segments.map((segment) => ({
    ...segment,
    criteria: segment.criteria.filter((one) => one.id !== id),
  })),
  enablers: content.enablers.filter((one) => one.id !== id),
});

/** One place up (-1) or down (1) among its neighbours. */
export const shiftQuestion = (content: ModelContent, id: string, by: -1 | 1): ModelContent => ({
  ...content,
  segments: content.segments.map((segment) => ({ ...segment, criteria: shifted(segment.criteria, id, by) })),
  enablers: shifted(content.enablers, id, by),
});

/** To the end of another segment; its id, and with it the answers given, stay. */
export function moveCriterion(content: ModelContent, id: string, to: SegmentId): ModelContent {
  const moved = content.segments.flatMap(({ criteria }) => criteria).find((one) => one.id === id);
  if (!moved) return content;
  const without = removeQuestion(content, id);
  return withSegment(without, to, { criteria: [...segmentOf(without, to).criteria, moved] });
}

/** How much a criterion counts in its segment's mean; 1 is not written down. */
export function withWeight(content: ModelContent, criterion: string, weight: number): ModelContent {
  const others = content.scoring.weights.filter((one) => one.criterion !== criterion);
  const weights = weight === 1 ? others : [...others, { criterion, weight }];
  return { ...content, scoring: { ...content.scoring, weights } };
}

export const idsIn = ({ segments, enablers }: ModelContent): string[] => [
  ...segments.flatMap(({ criteria }) => criteria.map(({ id }) => id)),
  ...enablers.map(({ id }) => id),
];

/** Paths of the English texts that are still empty: a draft is saved once there are none. */
export function gapsIn(content: ModelContent): string[] {
  const english = (path: string, words: { en: string }) => (words.en.trim() === '' ? [path] : []);
  const question = (path: string, one: Criterion & { description?: { en: string } }) => [
    ...english(`${path}.title`, one.title),
    ...english(`${path}.question`, one.question),
    ...(one.description ? english(`${path}.description`, one.description) : []),
    ...one.statements.flatMap((statement, index) => english(`${path}.statements.${index}`, statement)),
  ];
  return [
    ...english('title', content.title),
    ...content.levels.flatMap(({ description, interoperability }, index) => [
      ...english(`levels.${index}.description`, description),
      ...english(`levels.${index}.interoperability`, interoperability),
    ]),
    ...content.segments.flatMap(({ description, criteria }, index) => [
      ...english(`segments.${index}.description`, description),
      ...criteria.flatMap((one, at) => question(`segments.${index}.criteria.${at}`, one)),
    ]),
    ...content.enablers.flatMap((one, index) => question(`enablers.${index}`, one)),
  ];
}

const segmentOf = (content: ModelContent, id: SegmentId) => content.segments.find((segment) => segment.id === id)!;
const blank = (id: string): Criterion => ({
  id,
  title: empty,
  question: empty,
  statements: Array.from({ length: 5 }, () => empty),
});

/** Never one that was given before: answers to the former would be taken for answers to this. */
function freeId(stem: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) if (!taken.includes(`${stem}-${number}`)) return `${stem}-${number}`;
}

function shifted<One extends { id: string }>(list: readonly One[], id: string, by: -1 | 1): One[] {
  const at = list.findIndex((one) => one.id === id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(at, 1).toSpliced(to, 0, list[at]!);
}
