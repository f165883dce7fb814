import { Button, NativeSelect, Textarea } from '@mantine/core';
import { decisionKinds, type NewPlanDecision, type PlanDecision, type PlanView } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSession } from '@/api/use-session';
import { EmptyState } from '@/components/empty-state';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { usePlanPart, usePlanStep } from '../api/part';
import { DecisionFields, noDecision } from '../components/decision-fields';
import { DecisionLine } from '../components/decision-line';
import { ListInput } from '../components/list-input';
import classes from '../components/plan.module.css';
import { PlanFrame } from '../components/plan-frame';
import { useFieldErrors } from '../use-field-errors';
import { usePlanWords } from '../use-plan-words';

/** What bodies decided on the plan and how they guided it; what the cover note expects of them. */
export function DecisionsPage() {
  const { t } = useTranslation('plan');
  const { can } = useSession();
  const { term } = useFormats();
  const { inLanguage } = usePlanWords();
  const { period = '' } = useParams();
  const { data, error, refetch } = usePlanPart<{ items: PlanDecision[] }>(period, 'decisions');
  return (
    <PlanFrame title={t('nav.decisions')} error={error} ready={data !== undefined} onRetry={() => void refetch()}>
      {(plan) => (
        <div className={classes.stack}>
          {plan.actions.length > 0 ? (
            <section className={classes.box} aria-labelledby="actions">
              <h2 id="actions">{t('decisions.actions')}</h2>
              <ul className={classes.list}>
                {plan.actions.map((action) => (
                  <li key={action.code}>
                    <span className={classes.code}>{action.code}</span>
                    {action.body}: <span dir="auto">{inLanguage(action.titles)}</span>{' '}
                    <span className={classes.quiet}>
                      {action.decisions.length > 0
                        ? t('decisions.answered', { count: action.decisions.length })
                        : t('decisions.open')}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          {data?.items.length === 0 ? <EmptyState text={t('decisions.none')} /> : null}
          <ul className={classes.list}>
            {data?.items.map((decision) => (
              <li key={decision.id} className={classes.box}>
                <h2 dir="auto">{inLanguage(decision.titles)}</h2>
                <p>
                  {term(decisionKinds, decision.kind)} · <DecisionLine decision={decision} />
                </p>
                {decision.tasks.length + decision.topics.length > 0 ? (
                  <p className={classes.quiet}>
                    {t('decisions.about', { what: [...decision.topics, ...decision.tasks].join(', ') })}
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
          {can('plan-decision.record') ? <RecordForm plan={plan} /> : null}
        </div>
      )}
    </PlanFrame>
  );
}

function RecordForm({ plan }: { plan: PlanView }) {
  const { t } = useTranslation('plan');
  const { term } = useFormats();
  const nothing = () => ({ ...noDecision(plan), kind: 'guidance' as NewPlanDecision['kind'], text: '', tasks: [] as string[], action: '' }); // prettier-ignore
  const [given, setGiven] = useState(nothing);
  const [round, setRound] = useState(0);
  const step = usePlanStep(plan.period);
  const { errorAt, all } = useFieldErrors(step.error);
  return (
    <form
      key={round}
      className={classes.box}
      aria-labelledby="record"
      onSubmit={(event) => {
        event.preventDefault();
        const { text, ...rest } = given;
        const done = { onSuccess: () => (setGiven(nothing()), setRound(round + 1)) };
        step.mutate({ part: 'decisions', body: { ...rest, titles: { en: text } } }, done);
      }}
    >
      <h2 id="record">{t('decisions.record')}</h2>
      <div className={classes.fields}>
        <NativeSelect
          label={t('decisions.kind')}
          value={given.kind}
          data={decisionKinds.map(({ code }) => ({ value: code, label: term(decisionKinds, code) }))}
          onChange={(event) => setGiven({ ...given, kind: event.currentTarget.value as typeof given.kind })}
        />
        <NativeSelect
          label={t('decisions.action')}
          value={given.action}
          data={[{ value: '', label: t('decisions.noAction') }, ...plan.actions.map(({ code }) => code)]}
          onChange={(event) => setGiven({ ...given, action: event.currentTarget.value })}
        />
        <ListInput
          label={t('decisions.tasks')}
          description={t('form.codesHint')}
          value={given.tasks}
          error={errorAt('tasks')}
          onChange={(tasks) => setGiven({ ...given, tasks })}
        />
      </div>
      <Textarea
        label={t('decisions.text')}
        required
        autosize
        minRows={2}
        maxLength={500}
        value={given.text}
        error={errorAt('titles')}
        onChange={(event) => setGiven({ ...given, text: event.currentTarget.value })}
      />
      <DecisionFields
        plan={plan}
        value={given}
        onChange={(source) => setGiven({ ...given, ...source })}
        errorAt={errorAt}
      />
      {step.error && all.length === 0 ? <ProblemNotice error={step.error} /> : null}
      <div>
        <Button type="submit" loading={step.isPending}>
          {t('decisions.save')}
        </Button>
      </div>
    </form>
  );
}
