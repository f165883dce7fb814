import { Button, NativeSelect } from '@mantine/core';
import { type FollowKind, mailRhythms, type MailRhythm, members } from '@digital-customs/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubscriptionStep } from '@/api/subscriptions';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { termsOf, useFollowed } from '../use-followed';
import classes from './inbox.module.css';

const kinds = [
  'member',
  'region',
  'theme',
  'segment',
  'technology',
  'topic',
  'type',
  'newsletter',
] as const satisfies readonly FollowKind[];
type Kind = (typeof kinds)[number];

/** Follows something of the vocabularies; records and searches are followed from their own pages. */
export function AddFollowed() {
  const { t } = useTranslation('inbox');
  const { term } = useFormats();
  const { nameOf, kindOf } = useFollowed();
  const step = useSubscriptionStep();
  const [kind, setKind] = useState<Kind>('region');
  const [value, setValue] = useState('');
  const [mail, setMail] = useState<MailRhythm>('daily');
  const values =
    kind === 'newsletter'
      ? ['research-unit']
      : kind === 'member'
        ? members.map(({ code }) => code)
        : (termsOf[kind] ?? []).map(({ code }) => code);
  const named = values.map((code) => ({ value: code, label: nameOf({ kind, value: code, name: null }) }));
  if (kind === 'member') named.sort((one, other) => one.label.localeCompare(other.label));
  const chosen = values.includes(value) ? value : (named[0]?.value ?? '');
  const add = (event: FormEvent) => {
    event.preventDefault();
    const rhythm = kind === 'newsletter' && mail !== 'none' ? 'at-once' : mail;
    step.mutate({ follow: { kind, value: chosen, channels: { inbox: true, mail: rhythm } } });
  };
  return (
    <form className={classes.box} aria-labelledby="follow" onSubmit={add}>
      <h2 id="follow">{t('add.title')}</h2>
      <div className={classes.fields}>
        <NativeSelect
          label={t('add.kind')}
          value={kind}
          data={kinds.map((code) => ({ value: code, label: kindOf(code) }))}
          onChange={(event) => setKind(event.currentTarget.value as Kind)}
        />
        <NativeSelect
          label={t('add.value')}
          value={chosen}
          data={named}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('add.mail')}
          value={mail}
          data={mailRhythms.map(({ code }) => ({ value: code, label: term(mailRhythms, code) }))}
          onChange={(event) => setMail(event.currentTarget.value as MailRhythm)}
        />
        <Button type="submit" loading={step.isPending}>
          {t('add.follow')}
        </Button>
      </div>
      {step.error ? <ProblemNotice error={step.error} /> : null}
    </form>
  );
}
