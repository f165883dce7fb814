import { DomainError, type FieldProblem, type ModelContent, segments } from '@digital-customs/contracts';

/** Throws model-invalid with a path for each thing in the text that does not fit the rest of it. */
export function requireSound(model: ModelContent): void {
  const errors = flawsIn(model);
  if (errors.length)
    throw new DomainError('maturity.model-invalid', 'Correct what is named and save it again.', { errors });
}

export function flawsIn({ levels, segments: given, enablers, scoring }: ModelContent): FieldProblem[] {
  const criteria = given.flatMap(({ criteria }, segment) =>
    criteria.map(({ id }, index) => ({ id, path: `segments.${segment}.criteria.${index}.id` })),
  );
  const questions = [...criteria, ...enablers.map(({ id }, index) => ({ id, path: `enablers.${index}.id` }))];
  const known = new Set(criteria.map(({ id }) => id));
  const weights = scoring.weights.map(({ criterion: id }, index) => ({
    id,
    path: `scoring.weights.${index}.criterion`,
  }));
  const present = new Set<string>(given.map(({ id }) => id));
  return [
    ...levels.flatMap(({ level }, index) =>
      level === index + 1
        ? []
        : [flaw(`levels.${index}.level`, 'out-of-order', 'Give the five levels in their order, 1 to 5')],
    ),
    ...twice(given.map(({ id }, index) => ({ id, path: `segments.${index}.id` }))),
    ...segments
      .filter(({ code }) => !present.has(code))
      .map(({ code }) => flaw('segments', 'segment-missing', `The model lacks the segment ${code}`)),
    ...twice(questions),
    ...twice(weights),
    ...weights
      .filter(({ id }) => !known.has(id))
      .map(({ id, path }) => flaw(path, 'unknown-criterion', `The model has no criterion ${id}`)),
  ];
}

const flaw = (path: string, code: string, message: string): FieldProblem => ({ path, code, message });

function twice(named: readonly { id: string; path: string }[]): FieldProblem[] {
  const seen = new Set<string>();
  return named.flatMap(({ id, path }) => {
    if (seen.has(id)) return [flaw(path, 'twice', `${id} is there twice`)];
    seen.add(id);
    return [];
  });
}
