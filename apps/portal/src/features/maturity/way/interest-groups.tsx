import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type InterestGroup, segments, themes } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/use-session';
import { EmptyState } from '@/components/empty-state';
import { Mark } from '@/components/mark';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import maturity from '../components/maturity.module.css';
import { useGroupStep, useInterestGroups } from './peers-api';
import classes from './way.module.css';

/** Named groups of interest, for a segment or a theme: who is in them, and to join, leave or found one. */
export function InterestGroups({ member }: { member: string | undefined }) {
  const { t } = useTranslation('way');
  const { can } = useSession();
  const { data, error, refetch } = useInterestGroups();
  const step = useGroupStep();
  return (
    <section className={`${maturity.part} ${maturity.after}`} aria-labelledby="groups">
      <h2 id="groups">{t('groups.title')}</h2>
      <p className={maturity.lead}>{t('groups.lead')}</p>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {data?.items.length === 0 ? <EmptyState text={t('groups.none')} /> : null}
      {data?.items.map((group) => (
        <Group key={group.id} group={group} member={can('consent.manage') ? member : undefined} step={step} />
      ))}
      {can('interest-group.found') ? <NewGroup step={step} /> : null}
      {step.error ? <ProblemNotice error={step.error} /> : null}
    </section>
  );
}

type Step = ReturnType<typeof useGroupStep>;

function Group({ group, member, step }: { group: InterestGroup; member: string | undefined; step: Step }) {
  const { t } = useTranslation('way');
  const { member: nameOf, list, term } = useFormats();
  const { id, title, purpose, segment, theme, members } = group;
  const isIn = members.some((one) => one.member === member);
  const told = members.map((one) =>
    one.level ? t('groups.atLevel', { member: nameOf(one.member), level: one.level }) : nameOf(one.member),
  );
  return (
    <article className={maturity.box} aria-label={title}>
      <h3>{title}</h3>
      {group.synthetic ? (
        <p>
          <Mark tone="gold">{t('synthetic')}</Mark>
        </p>
      ) : null}
      <p className={maturity.quiet}>{segment ? term(segments, segment) : term(themes, theme ?? '')}</p>
      {purpose ? <p>{purpose}</p> : null}
      <p>{members.length ? list(told) : t('groups.empty')}</p>
      {member ? (
        <div>
          <Button variant="default" onClick={() => step.mutate({ step: isIn ? 'leave' : 'join', id, member })}>
            {t(isIn ? 'groups.leave' : 'groups.join')}
          </Button>
        </div>
      ) : null}
    </article>
  );
}

function NewGroup({ step }: { step: Step }) {
  const { t } = useTranslation('way');
  const { term } = useFormats();
  const [title, setTitle] = useState('');
  const [purpose, setPurpose] = useState('');
  const [about, setAbout] = useState<string>(`segment:${segments[0].code}`);
  const [kind, code] = about.split(':');
  const group = { title, purpose, segment: kind === 'segment' ? code : null, theme: kind === 'theme' ? code : null };
  return (
    <div className={maturity.box}>
      <h3>{t('groups.new')}</h3>
      <div className={classes.fields}>
        <TextInput label={t('groups.name')} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
        <TextInput
          label={t('groups.purpose')}
          value={purpose}
          onChange={(event) => setPurpose(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('groups.about')}
          value={about}
          data={[
            {
              group: t('groups.segments'),
              items: segments.map((one) => ({ value: `segment:${one.code}`, label: term(segments, one.code) })),
            },
            {
              group: t('groups.themes'),
              items: themes.map((one) => ({ value: `theme:${one.code}`, label: term(themes, one.code) })),
            },
          ]}
          onChange={(event) => setAbout(event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={!title}
          onClick={() => step.mutate({ step: 'found', group: group as never }, { onSuccess: () => setTitle('') })}
        >
          {t('groups.found')}
        </Button>
      </div>
    </div>
  );
}
