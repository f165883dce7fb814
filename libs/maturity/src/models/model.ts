import {
  type Actor,
  DomainError,
  type MaturityModel,
  modelConsulted,
  type ModelContent,
  modelEndorsed,
  type NewModelEndorsement,
  segments,
} from '@digital-customs/contracts';
import { type Change, changed, type Stored } from '@digital-customs/platform';
import { requireSound } from './check-model.js';

/** One version of the model; its id is the version's number. Once others have seen it, its text stays as it is. */
export type ModelState = Pick<MaturityModel, 'stage' | 'basedOn' | 'consultation' | 'endorsement'> & {
  content: ModelContent;
};
export const modelFields = ['stage', 'basedOn', 'consultation', 'endorsement', 'content'] as const;

export function draft(content: ModelContent, basedOn: string | null): Change<ModelState> {
  requireSound(content);
  return changed({ stage: 'draft', basedOn, consultation: null, endorsement: null, content: inOrder(content) });
}

export function rewrite(model: ModelState, content: ModelContent): Change<ModelState> {
  requireStage(model, 'draft');
  requireSound(content);
  return changed({ ...model, content: inOrder(content) });
}

/** Opens a draft to everybody's comments. From now on its text stays: what was commented on is what is endorsed. */
export function consult({ _id, ...model }: Stored<ModelState>, until: string | null, at: Date): Change<ModelState> {
  requireStage(model, 'draft');
  const opened: ModelState = {
    ...model,
    stage: 'consultation',
    consultation: { openedAt: at.toISOString(), until },
  };
  return changed(opened, modelConsulted({ ...facts(_id, model), until }));
}

/** Records the decision of a body that endorses the version. */
export function endorse(
  { _id, ...model }: Stored<ModelState>,
  decision: NewModelEndorsement,
  by: Actor,
  at: Date,
): Change<ModelState> {
  requireStage(model, 'consultation');
  if (decision.date > at.toISOString().slice(0, 10))
    throw new DomainError('platform.invalid', 'A decision is recorded once it has been taken.', {
      errors: [{ path: 'date', code: 'in-the-future', message: 'Give the day on which the body decided' }],
    });
  const recorded = { recordedBy: { id: by.id ?? '', name: by.name }, recordedAt: at.toISOString() };
  return changed(
    { ...model, stage: 'endorsed', endorsement: { ...decision, ...recorded } },
    modelEndorsed({ ...facts(_id, model), decision }),
  );
}

export const modelPage = (version: string) => `/maturity/models/${version}`;
const facts = (version: string, { content }: ModelState) => ({
  version,
  title: content.title as Record<string, string>,
  url: modelPage(version),
});

/** Segments in the order of the vocabulary, whatever order they were given in. */
function inOrder(content: ModelContent): ModelContent {
  const order = segments.map(({ code }) => code);
  return { ...content, segments: content.segments.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)) };
}

function requireStage({ stage }: ModelState, wanted: ModelState['stage']): void {
  if (stage === wanted) return;
  const what = {
    draft: 'Its text stays as it is. Draft another version from it.',
    consultation: 'A version is endorsed after it has been open for comments.',
    endorsed: 'It has not been endorsed.',
  };
  throw new DomainError('maturity.model-stage', what[wanted], { stage });
}
