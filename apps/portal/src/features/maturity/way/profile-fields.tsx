import { Button, MultiSelect, NativeSelect } from '@mantine/core';
import { type DeclaredProfile, members, type MemberProfile, segments, tradeBands } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '@/components/mark';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import maturity from '../components/maturity.module.css';
import { useProfile, useSaveProfile } from './peers-api';
import classes from './way.module.css';

/** The Member's priorities, its trade band, and whom it regards as like-minded itself. */
export function ProfileFields({ member }: { member: string }) {
  const { data, error, refetch } = useProfile(member);
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return data ? <Fields profile={data} /> : null;
}

function Fields({ profile: { synthetic, ...profile } }: { profile: DeclaredProfile }) {
  const { t } = useTranslation('way');
  const { term, member: nameOf } = useFormats();
  const [draft, setDraft] = useState(profile);
  const save = useSaveProfile();
  const choices = ['', 'low', 'medium', 'high'].map((value) => ({
    value,
    label: t(`peers.importance.${value || 'none'}`),
  }));
  const setPriority = (segment: keyof MemberProfile['priorities'], value: string) =>
    setDraft((before) => {
      const { [segment]: old, ...rest } = before.priorities;
      void old;
      return { ...before, priorities: value ? { ...rest, [segment]: value as 'low' } : rest };
    });
  return (
    <section className={`${maturity.box} ${maturity.after}`} aria-labelledby="profile">
      <h2 id="profile">{t('peers.profile')}</h2>
      <p className={maturity.quiet}>
        {synthetic ? <Mark tone="gold">{t('synthetic')}</Mark> : null} {t('peers.profileLead')}
      </p>
      <div className={classes.fields}>
        <NativeSelect
          label={t('peers.trade')}
          value={draft.trade ?? ''}
          data={[
            { value: '', label: t('peers.notSaid') },
            ...tradeBands.map(({ code }) => ({ value: code, label: term(tradeBands, code) })),
          ]}
          onChange={(event) =>
            setDraft({ ...draft, trade: (event.currentTarget.value || null) as MemberProfile['trade'] })
          }
        />
        {segments.map(({ code }) => (
          <NativeSelect
            key={code}
            label={t('peers.priorityOf', { segment: term(segments, code) })}
            value={draft.priorities[code] ?? ''}
            data={choices}
            onChange={(event) => setPriority(code, event.currentTarget.value)}
          />
        ))}
      </div>
      <MultiSelect
        label={t('peers.picks')}
        description={t('peers.picksHelp')}
        data={members
          .filter(({ code }) => code !== draft.member)
          .map(({ code }) => ({ value: code, label: nameOf(code) }))}
        value={draft.picks}
        onChange={(picks) => setDraft({ ...draft, picks })}
        comboboxProps={{ withinPortal: false }}
        searchable
      />
      <div>
        <Button loading={save.isPending} onClick={() => save.mutate(draft)}>
          {t('peers.save')}
        </Button>
      </div>
      {save.isSuccess ? <p role="status">{t('peers.saved')}</p> : null}
      {save.error ? <ProblemNotice error={save.error} /> : null}
    </section>
  );
}
