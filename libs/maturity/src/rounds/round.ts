import { DomainError, type Round, roundClosed, roundOpened } from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';

/** A time in which Members assess themselves, by one version of the model. */
export type RoundState = Omit<Round, 'code'>;
export const roundFields = ['openedAt', 'closedAt', 'model'] as const;

export const open = (code: string, model: string, at: Date): Change<RoundState> =>
  changed({ openedAt: at.toISOString(), closedAt: null, model }, roundOpened({ code, model }));

export function close(code: string, round: RoundState, at: Date): Change<RoundState> {
  requireOpen(round);
  return changed({ ...round, closedAt: at.toISOString() }, roundClosed({ code, model: round.model }));
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
