import { DomainError, type Round, roundClosed, roundMoved, roundOpened } from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';

/** A time in which Members assess themselves, by one version of the model. */
export type RoundState = Omit<Round, 'code' | 'synthetic'> & { synthetic?: boolean };
export const roundFields = ['openedAt', 'closedAt', 'model', 'synthetic'] as const;

export const open = (code: string, model: string, at: Date): Change<RoundState> =>
  changed({ openedAt: at.toISOString(), closedAt: null, model }, roundOpened({ code, model }));

export function close(code: string, round: RoundState, at: Date): Change<RoundState> {
  requireOpen(round);
  return changed({ ...round, closedAt: at.toISOString() }, roundClosed({ code, model: round.model }));
}

/** Moves an open round to another version of the model; assessments follow, each with what it has answered. */
export function move(code: string, round: RoundState, model: string): Change<RoundState> {
  requireOpen(round);
  return round.model === model ? changed(round) : changed({ ...round, model }, roundMoved({ code, model }));
}

export function requireOpen({ closedAt }: RoundState): void {
  if (closedAt)
    throw new DomainError(
      'maturity.round-closed',
      'Nothing was changed. Its answers stay as they were when it closed.',
      {
        closedAt,
      },
    );
}
