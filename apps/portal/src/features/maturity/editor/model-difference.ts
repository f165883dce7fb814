import type { ModelContent } from '@digital-customs/contracts';

type Words = Partial<Record<string, string>>;
export type Difference =
  | { kind: 'words'; field: string; level?: number; language: string; before: string; after: string }
  | { kind: 'items'; field: string; before: readonly string[]; after: readonly string[] }
  | { kind: 'value'; field: string; before: string; after: string };

/** What two versions have different about one subject: a segment, a criterion, an enabler, or the whole. */
export interface SubjectDifference {
  /** Empty for the whole. */
  subject: string;
  name: Words;
  segment: string | null;
  change: 'added' | 'removed' | 'moved' | 'changed';
  /** Whether answers given by the earlier version have to be looked at again: the English text is what was answered. */
  asksAnew: boolean;
  fields: Difference[];
}

/** From one version to another, subject by subject, in the order of the later one; what was taken out stands last. */
export function modelDifferences(before: ModelContent, after: ModelContent): SubjectDifference[] {
  const was = questionsIn(before);
  const is = questionsIn(after);
  const whole = [
    ...words('title', before.title, after.title),
    ...items('basis', before.basis, after.basis),
    ...after.levels.flatMap((level, index) => [
      ...words('level', before.levels[index]?.description ?? {}, level.description, index + 1),
      ...words('interoperability', before.levels[index]?.interoperability ?? {}, level.interoperability, index + 1),
    ]),
    ...value('levelShare', before.scoring.levelShare, after.scoring.levelShare),
    ...value('unlikelyGap', before.scoring.unlikelyGap, after.scoring.unlikelyGap),
    ...items('weights', weightsOf(before), weightsOf(after)),
  ];
  const ofSegments = after.segments.flatMap((segment): SubjectDifference[] => {
    const former = before.segments.find(({ id }) => id === segment.id);
    const fields = [
      ...words('description', former?.description ?? {}, segment.description),
      ...items('themes', former?.themes ?? [], segment.themes),
      ...items('topics', former?.topics ?? [], segment.topics),
      ...items('tfaMeasures', former?.tfaMeasures ?? [], segment.tfaMeasures),
    ];
    return subject(segment.id, segment.id, {}, former ? 'changed' : 'added', fields);
  });
  const ofQuestions = [...is.values()].flatMap(({ question, segment }): SubjectDifference[] => {
    const former = was.get(question.id);
    if (!former) return [{ ...base(question.id, segment, question.title), change: 'added', fields: [] }];
    const fields = [
      ...words('title', former.question.title, question.title),
      ...words('question', former.question.question, question.question),
      ...words('description', former.question.description ?? {}, question.description ?? {}),
      ...question.statements.flatMap((one, index) =>
        words('statement', former.question.statements[index] ?? {}, one, index + 1),
      ),
    ];
    return subject(question.id, segment, question.title, former.segment === segment ? 'changed' : 'moved', fields);
  });
  const gone = [...was.values()]
    .filter(({ question }) => !is.has(question.id))
    .map(({ question, segment }): SubjectDifference => ({
      ...base(question.id, segment, question.title),
      change: 'removed',
      fields: [],
    }));
  return [...subject('', null, {}, 'changed', whole), ...ofSegments, ...ofQuestions, ...gone];
}

type Question = ModelContent['segments'][number]['criteria'][number] & { description?: Words };

function questionsIn({
  segments,
  enablers,
}: ModelContent): Map<string, { question: Question; segment: string | null }> {
  const found = [
    ...segments.flatMap(({ id, criteria }) => criteria.map((question) => ({ question, segment: id as string | null }))),
    ...enablers.map((question) => ({ question, segment: null })),
  ];
  return new Map(found.map((one) => [one.question.id, one]));
}

const base = (id: string, segment: string | null, name: Words) => ({
  ...{ subject: id, segment, name },
  asksAnew: false,
});

function subject(
  id: string,
  segment: string | null,
  name: Words,
  change: SubjectDifference['change'],
  fields: Difference[],
): SubjectDifference[] {
  if (fields.length === 0 && change !== 'moved' && change !== 'added') return [];
  const asked = new Set(['title', 'question', 'statement']);
  const isQuestion = id !== '' && id !== segment;
  const asksAnew =
    isQuestion && fields.some((one) => one.kind === 'words' && one.language === 'en' && asked.has(one.field));
  return [{ subject: id, segment, name, change, asksAnew, fields }];
}

function words(field: string, before: Words, after: Words, level?: number): Difference[] {
  const languages = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return languages.flatMap((language): Difference[] => {
    const [old = '', young = ''] = [before[language], after[language]];
    const at = level === undefined ? {} : { level };
    return old === young ? [] : [{ kind: 'words', field, ...at, language, before: old, after: young }];
  });
}

function items(field: string, before: readonly string[], after: readonly string[]): Difference[] {
  const same = before.length === after.length && before.every((one) => after.includes(one));
  return same ? [] : [{ kind: 'items', field, before, after }];
}

const value = (field: string, before: number, after: number): Difference[] =>
  before === after ? [] : [{ kind: 'value', field, before: String(before), after: String(after) }];

const weightsOf = ({ scoring }: ModelContent) =>
  scoring.weights.map(({ criterion, weight }) => `${criterion} × ${weight}`);
