import { Button } from '@mantine/core';
import type { Roadmap, RoadmapAction } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemNotice } from '@/components/problem-notice';
import maturity from '../components/maturity.module.css';
import type { useRoadmapStep } from './roadmaps-api';
import { period } from './tasks-api';
import { ActionFields } from './action-fields';
import { written } from './quarters';
import { useActionName } from './use-action-name';
import classes from './way.module.css';

interface Props {
  roadmap: Roadmap;
  step: ReturnType<typeof useRoadmapStep>;
}

/** The actions with what can be edited: effort, cost, prerequisites, owner, links; and actions of one's own. */
export function ActionTable({ roadmap, step }: Props) {
  const { t } = useTranslation('way');
  const nameOf = useActionName(roadmap.assessment);
  const [editing, setEditing] = useState<string | null>(null);
  const { title, quarters, currency, weights, actions } = roadmap;
  const save = (changed: RoadmapAction[]) =>
    step.mutate(
      { step: 'edit', change: { title, quarters, currency, weights, actions: changed } },
      { onSuccess: () => setEditing(null) },
    );
  const own = (): RoadmapAction => ({
    ...{
      id: `own-${actions.length + 1}-${Date.now().toString(36)}`,
      kind: 'other',
      subject: '',
      title: t('actions.newTitle'),
      to: null,
    },
    ...{ effort: 1, cost: 0, quarters: 1, after: [], owner: '', priority: 3, tasks: [], practices: [], doneIn: null },
  });
  return (
    <section className={maturity.part} aria-labelledby="actions">
      <h2 id="actions">{t('actions.title')}</h2>
      <p className={maturity.quiet}>{t('actions.lead')}</p>
      <ul className={classes.practices}>
        {actions.map((action) => (
          <li key={action.id}>
            <div className={classes.row}>
              <strong>{nameOf(action)}</strong>
              <span className={maturity.quiet}>
                {action.doneIn ? `${t('plan.doneShort')} ${written(action.doneIn)} · ` : ''}
                {t('actions.facts', {
                  effort: action.effort,
                  cost: action.cost,
                  currency,
                  owner: action.owner || t('actions.noOwner'),
                })}
              </span>
              {action.tasks.map((code) => (
                <Link key={code} to={`/work-plans/${period}/tasks/${code}`}>
                  {t('actions.task', { code })}
                </Link>
              ))}
              {action.practices.map((id) => (
                <Link key={id} to={`/practices/${encodeURIComponent(id)}`}>
                  {t('actions.practice', { id })}
                </Link>
              ))}
              <button
                type="button"
                className={maturity.plain}
                aria-label={t('actions.edit', { name: nameOf(action) })}
                aria-expanded={editing === action.id}
                onClick={() => setEditing(editing === action.id ? null : action.id)}
              >
                {t('actions.change')}
              </button>
            </div>
            {editing === action.id ? (
              <ActionFields
                roadmap={roadmap}
                action={action}
                isSaving={step.isPending}
                onSave={(changed) => save(actions.map((one) => (one.id === action.id ? changed : one)))}
                onRemove={() => save(without(actions, action.id))}
                onDone={(doneIn) => step.mutate({ step: 'progress', action: action.id, doneIn })}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {step.error ? <ProblemNotice error={step.error} /> : null}
      <div>
        <Button variant="default" onClick={() => save([...actions, own()])}>
          {t('actions.add')}
        </Button>
      </div>
    </section>
  );
}

/** Nothing waits any more for what is gone. */
const without = (actions: readonly RoadmapAction[], id: string) =>
  actions.filter((one) => one.id !== id).map((one) => ({ ...one, after: one.after.filter((before) => before !== id) }));
