import { addCriterion, moveCriterion, removeQuestion, withQuestion, withSegment, withWeight } from './edit-content';
import { modelDifferences } from './model-difference';
import { smallModel as model } from './model.fixture';

const between = (after: typeof model) => modelDifferences(model, after);

describe('the difference between two versions of the model', () => {
  it('is none between equals', () => {
    expect(between(structuredClone(model))).toEqual([]);
  });

  it('names a question that reads otherwise, and that its answers are asked anew', () => {
    const [one] = between(withQuestion(model, 'paperless-1', { question: { en: 'How much paper?', fr: 'Combien ?' } }));
    expect(one).toMatchObject({ subject: 'paperless-1', segment: 'paperless', change: 'changed', asksAnew: true });
    expect(one!.fields.map((field) => [field.field, 'language' in field && field.language])).toEqual([
      ['question', 'en'],
      ['question', 'fr'],
    ]);
  });

  it('asks nothing anew for a translation, a description or a link', () => {
    const french = { ...model.segments[0]!.criteria[0]!.title, fr: 'Autre' };
    const id = model.segments[0]!.criteria[0]!.id;
    expect(between(withQuestion(model, id, { title: french }))).toMatchObject([{ subject: id, asksAnew: false }]);
    expect(between(withSegment(model, 'paperless', { topics: ['B.7'] }))).toMatchObject([
      { subject: 'paperless', asksAnew: false, fields: [{ kind: 'items', field: 'topics', after: ['B.7'] }] },
    ]);
  });

  it('tells what was added, taken out, moved, and counted otherwise', () => {
    expect(between(addCriterion(model, 'paperless', []))).toMatchObject([{ subject: 'paperless-2', change: 'added' }]);
    expect(between(removeQuestion(model, 'skills'))).toMatchObject([{ subject: 'skills', change: 'removed' }]);
    expect(between(moveCriterion(model, 'paperless-1', 'governance'))).toMatchObject([
      { subject: 'paperless-1', segment: 'governance', change: 'moved', asksAnew: false },
    ]);
    expect(between(withWeight(model, 'paperless-1', 2))).toMatchObject([
      { subject: '', fields: [{ field: 'weights', after: ['governance-2 × 2', 'paperless-1 × 2'] }] },
    ]);
  });
});
