import { Button, TextInput } from '@mantine/core';
import type { Round } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/use-session';
import { Mark } from '@/components/mark';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { RequirePerson } from '@/components/require-person';
import { useFormats } from '@/i18n/use-formats';
import { useRounds } from '../api/assessments';
import { useModel } from '../api/model';
import { useRoundStep } from '../api/rounds';
import classes from '../components/maturity.module.css';
import { MoveRound } from './move-round';

export const RoundsPage = () => (
  <RequirePerson>
    <Rounds />
  </RequirePerson>
);

/** The rounds as the secretariat keeps them: opened, moved to the version in force, closed. */
function Rounds() {
  const { t } = useTranslation('maturity');
  const { can } = useSession();
  const rounds = useRounds();
  const model = useModel();
  const title = t('rounds.title');
  const error = rounds.error ?? model.error;
  if (error)
    return (
      <Page title={title} width="text">
        <ProblemNotice error={error} onRetry={() => void Promise.all([rounds.refetch(), model.refetch()])} />
      </Page>
    );
  if (!rounds.data || !model.data) return <PageSkeleton />;
  const { version } = model.data;
  return (
    <Page title={title} above={<Link to="/maturity">{t('model.title')}</Link>} width="text">
      <div className={classes.part}>
        <p className={classes.lead}>{t('rounds.lead')}</p>
        {can('round.manage') ? <OpenRound version={version} /> : <p>{t('rounds.noRight')}</p>}
        {rounds.data.items.map((round) => (
          <OneRound key={round.code} round={round} inForce={version} />
        ))}
      </div>
    </Page>
  );
}

function OneRound({ round, inForce }: { round: Round; inForce: string }) {
  const { t } = useTranslation('maturity');
  const { day } = useFormats();
  const { can } = useSession();
  const { code, openedAt, closedAt, model, synthetic } = round;
  const mayChange = closedAt === null && can('round.manage');
  return (
    <section className={classes.box} aria-labelledby={`round-${code}`}>
      <div className={classes.heads}>
        <p>
          <Mark tone={closedAt ? 'quiet' : 'gold'}>
            {closedAt ? t('rounds.closed', { day: day(closedAt) }) : t('rounds.open')}
          </Mark>{' '}
          {synthetic ? <Mark tone="gold">{t('comparison.synthetic')}</Mark> : null}
        </p>
        <h2 id={`round-${code}`}>{t('assessments.of', { code })}</h2>
        <p className={classes.quiet}>{t('rounds.opened', { day: day(openedAt), model })}</p>
      </div>
      {mayChange && model !== inForce ? <MoveRound code={code} /> : null}
      {mayChange ? <CloseRound code={code} /> : null}
    </section>
  );
}

function CloseRound({ code }: { code: string }) {
  const { t } = useTranslation('maturity');
  const [asked, setAsked] = useState(false);
  const step = useRoundStep();
  return (
    <div className={classes.form}>
      {asked ? <p>{t('rounds.closeSure')}</p> : null}
      {step.error ? <ProblemNotice error={step.error} /> : null}
      <div className={classes.buttons}>
        {asked ? (
          <>
            <Button color="red" loading={step.isPending} onClick={() => step.mutate({ close: code })}>
              {t('rounds.closeYes')}
            </Button>
            <Button variant="default" onClick={() => setAsked(false)}>
              {t('rounds.closeNo')}
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={() => setAsked(true)}>
            {t('rounds.close')}
          </Button>
        )}
      </div>
    </div>
  );
}

function OpenRound({ version }: { version: string }) {
  const { t } = useTranslation('maturity');
  const [code, setCode] = useState('');
  const step = useRoundStep();
  return (
    <section className={classes.box} aria-labelledby="new-round">
      <h2 id="new-round">{t('rounds.new')}</h2>
      <p>{t('rounds.newLead', { version })}</p>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          step.mutate({ open: code }, { onSuccess: () => setCode('') });
        }}
      >
        <TextInput
          label={t('rounds.code')}
          description={t('rounds.codeHelp')}
          value={code}
          required
          pattern="[0-9]{4}(-[1-9])?"
          maxLength={6}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        {step.error ? <ProblemNotice error={step.error} /> : null}
        <div>
          <Button type="submit" loading={step.isPending}>
            {t('rounds.new')}
          </Button>
        </div>
      </form>
    </section>
  );
}
