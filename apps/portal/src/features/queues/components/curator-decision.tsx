import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { levels, type PracticeContent, type PracticeView, segments, themes } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { useStep } from '../api/decide';
import type { Remarks } from '../use-remarks';
import classes from './queues.module.css';

const criteria = ['measured', 'sourced', 'replicable', 'current'] as const;

/** A curator classifies and publishes, asks for a change, or declines. */
export function CuratorDecision({ practice, remarks }: { practice: PracticeView; remarks: Remarks }) {
  const { t } = useTranslation('queues');
  const { term } = useFormats();
  const navigate = useNavigate();
  const { content } = practice.revision ?? practice;
  const [reason, setReason] = useState('');
  const [met, setMet] = useState<string[]>([]);
  const [chosen, setChosen] = useState({
    themes: content.themes as string[],
    segments: content.segments as string[],
    level: content.level === null ? '' : String(content.level),
  });
  const step = useStep('practices', practice.id);
  const english = (name: string) => t(`criterion.${name}`, { lng: 'en' });
  const classification = {
    themes: chosen.themes as PracticeContent['themes'],
    segments: chosen.segments as PracticeContent['segments'],
    level: chosen.level ? Number(chosen.level) : null,
  };
  const decide = (decision: 'publish' | 'return' | 'decline') =>
    step.mutate(
      {
        step: 'review',
        body: {
          decision,
          comments: remarks.comments,
          ...(reason.trim() && { reason: reason.trim() }),
          criteria: decision === 'publish' ? met.map(english) : [],
          classification: decision === 'publish' ? classification : {},
        },
      },
      {
        onSuccess: () => {
          remarks.clear();
          void navigate(decision === 'publish' ? `/practices/${practice.id}` : '/work');
        },
      },
    );
  const toggle = (list: string[], code: string, on: boolean) =>
    on ? [...list, code] : list.filter((one) => one !== code);
  const open = step.isPending;
  return (
    <div className={classes.card}>
      <h2>{t('curator.title')}</h2>
      {step.error ? <ProblemNotice error={step.error} /> : null}
      {practice.stage === 'approved' ? (
        <Button variant="default" loading={open} onClick={() => step.mutate({ step: 'claim' })}>
          {t('curator.claim')}
        </Button>
      ) : (
        <p>{t('curator.claimed')}</p>
      )}
      <h3>{t('curator.classify')}</h3>
      {(
        [
          ['themes', themes],
          ['segments', segments],
        ] as const
      ).map(([name, terms]) => (
        <fieldset key={name} className={classes.group}>
          <legend>{t(`curator.${name}`)}</legend>
          {terms.map(({ code }) => (
            <Checkbox
              key={code}
              label={term(terms, code)}
              checked={chosen[name].includes(code)}
              onChange={(event) =>
                setChosen({ ...chosen, [name]: toggle(chosen[name], code, event.currentTarget.checked) })
              }
            />
          ))}
        </fieldset>
      ))}
      <NativeSelect
        label={t('curator.level')}
        value={chosen.level}
        data={[
          { value: '', label: t('curator.noLevel') },
          ...levels.map(({ code }) => ({ value: code, label: `${code} ${term(levels, code)}` })),
        ]}
        onChange={(event) => setChosen({ ...chosen, level: event.currentTarget.value })}
      />
      <fieldset className={classes.group}>
        <legend>{t('curator.criteria')}</legend>
        {criteria.map((name) => (
          <Checkbox
            key={name}
            label={t(`criterion.${name}`)}
            checked={met.includes(name)}
            onChange={(event) => setMet(toggle(met, name, event.currentTarget.checked))}
          />
        ))}
      </fieldset>
      <Textarea
        label={t('reason')}
        description={t('reasonHelp')}
        autosize
        minRows={2}
        maxLength={4000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {remarks.comments.length ? <p>{t('remarks', { count: remarks.comments.length })}</p> : null}
      <div className={classes.buttons}>
        <Button loading={open} onClick={() => decide('publish')}>
          {t('curator.publish')}
        </Button>
        <Button
          variant="default"
          loading={open}
          disabled={!reason.trim() && remarks.comments.length === 0}
          onClick={() => decide('return')}
        >
          {t('curator.return')}
        </Button>
        <Button variant="default" loading={open} disabled={!reason.trim()} onClick={() => decide('decline')}>
          {t('curator.decline')}
        </Button>
      </div>
    </div>
  );
}
