import { type Criterion, DomainError, type MaturityModel } from '@digital-customs/contracts';
import { maturityModel } from '@digital-customs/reference-data';

/** The versions of the model, newest first. */
export const models: readonly MaturityModel[] = [maturityModel()];

export const currentModel = (): MaturityModel => models[0]!;

/** Throws model-not-found. */
export function modelOf(version: string): MaturityModel {
  const model = models.find((one) => one.version === version);
  if (!model) throw new DomainError('maturity.model-not-found', 'See /api/maturity/models for the versions there are.');
  return model;
}

/** All that an assessment answers: the criteria of the segments, then the enablers. */
export const questionsOf = (model: MaturityModel): Criterion[] => [
  ...model.segments.flatMap(({ criteria }) => criteria),
  ...model.enablers,
];
