import type { ModelContent } from '@digital-customs/contracts';
import {
  addCriterion,
  addEnabler,
  gapsIn,
  idsIn,
  moveCriterion,
  removeQuestion,
  shiftQuestion,
  withQuestion,
  withWeight,
} from './edit-content';
import { smallModel as model } from './model.fixture';

const idsOf = (content: ModelContent) => content.segments.map(({ criteria }) => criteria.map(({ id }) => id));

describe('editing the text of a model', () => {
  it('adds a criterion with an id that was never given, not even by an earlier version', () => {
    expect(idsIn(addCriterion(model, 'governance', ['governance-3']))).toContain('governance-4');
    expect(idsIn(addEnabler(model, []))).toContain('enabler-1');
  });

  it('names every English text that is still empty, and nothing else', () => {
    expect(gapsIn(model)).toEqual([]);
    const gaps = gapsIn(addCriterion(model, 'paperless', []));
    expect(gaps).toHaveLength(7);
    expect(gaps[0]).toBe('segments.1.criteria.1.title');
    expect(gapsIn(withQuestion(model, 'skills', { description: { en: ' ' } }))).toEqual(['enablers.0.description']);
  });

  it('moves a criterion among its neighbours and to another segment, id and all', () => {
    expect(idsOf(shiftQuestion(model, 'governance-2', -1))[0]).toEqual(['governance-2', 'governance-1']);
    expect(idsOf(shiftQuestion(model, 'governance-2', 1))).toEqual(idsOf(model));
    expect(idsOf(moveCriterion(model, 'governance-1', 'paperless'))).toEqual([
      ['governance-2'],
      ['paperless-1', 'governance-1'],
    ]);
  });

  it('keeps what the scoring says of a criterion that was taken out, so that it is pointed out', () => {
    const without = removeQuestion(model, 'governance-2');
    expect(idsIn(without)).not.toContain('governance-2');
    expect(without.scoring.weights).toEqual([{ criterion: 'governance-2', weight: 2 }]);
    expect(withWeight(without, 'governance-2', 1).scoring.weights).toEqual([]);
    expect(withWeight(model, 'paperless-1', 3).scoring.weights).toContainEqual({ criterion: 'paperless-1', weight: 3 });
  });
});
