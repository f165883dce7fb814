import { Button } from '@mantine/core';
import type { RoundMove } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { useRoundMove, useRoundStep } from '../api/rounds';
import classes from '../components/maturity.module.css';
import { useWords } from '../use-words';

/** What it means for those who are answering when a round goes on by the version in force, and the step itself. */
export function MoveRound({ code }: { code: string }) {
  const { t } = useTranslation('maturity');
  const { data, error, refetch } = useRoundMove(code, true);
  const step = useRoundStep();
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const { from, to, answering, approved } = data;
  return (
    <div className={classes.move}>
      <h3>{t('rounds.moveTitle', { from, to })}</h3>
      <p>
        {t('rounds.moveWho', { count: answering })} {t('rounds.moveStay', { count: approved })}
      </p>
      <Asked move={data} />
      <p className={classes.quiet}>{t('rounds.seen')}</p>
      {step.error ? <ProblemNotice error={step.error} /> : null}
      <div>
        <Button loading={step.isPending} onClick={() => step.mutate({ move: code })}>
          {t('rounds.move', { version: to })}
        </Button>
      </div>
    </div>
  );
}

function Asked({ move }: { move: RoundMove }) {
  const { t } = useTranslation('maturity');
  const { list } = useFormats();
  const words = useWords();
  const { changed, added, dropped } = move;
  if (changed.length + added.length + dropped.length === 0) return <p>{t('rounds.nothing')}</p>;
  return (
    <>
      {changed.length ? (
        <div>
          <h4>{t('rounds.changed')}</h4>
          <ul>
            {changed.map(({ id, title, parts }) => (
              <li key={id}>
                {words(title)} <span className={classes.quiet}>({list(parts.map((part) => t(`part.${part}`)))})</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {(['added', 'dropped'] as const)
        .filter((kind) => move[kind].length > 0)
        .map((kind) => (
          <div key={kind}>
            <h4>{t(`rounds.${kind}`)}</h4>
            <ul>
              {move[kind].map(({ id, title }) => (
                <li key={id}>{words(title)}</li>
              ))}
            </ul>
          </div>
        ))}
    </>
  );
}
