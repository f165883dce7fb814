import type { Criterion, MaturityModel, ModelContent } from '@digital-customs/contracts';
import { maturityModel } from '@digital-customs/reference-data';

/** A version's text with its number: all that assessing and scoring need of it. */
export type ModelText = ModelContent & Pick<MaturityModel, 'version'>;

/** The model that is there from the first start on: proposed, open for comments, and in force until one is endorsed. */
export const firstModel = (): ModelText => maturityModel();

/** All that an assessment answers: the criteria of the segments, then the enablers. */
export const questionsOf = (model: Pick<ModelContent, 'segments' | 'enablers'>): Criterion[] => [
  ...model.segments.flatMap(({ criteria }) => criteria),
  ...model.enablers,
];
