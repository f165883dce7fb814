import { Button, NativeSelect, Textarea } from '@mantine/core';
import { type RadarEntry, radarRings, type RadarView } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { isProblem } from '@/api/problem';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { RequirePerson } from '@/components/require-person';
import { useFormats } from '@/i18n/use-formats';
import { useEdition, useRadarStep } from './api/radar';
import classes from './components/technology.module.css';
import { useWords } from './use-words';

/** The draft of an edition, for curators: rings and reasons. */
export const DraftPage = () => (
  <RequirePerson>
    <Draft />
  </RequirePerson>
);

function Draft() {
  const { t } = useTranslation('technology');
  const { edition = '' } = useParams();
  const { data, error, refetch } = useEdition(edition);
  const title = t('draft.title', { edition });
  if (error)
    return (
      <Page title={title}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  return data ? <DraftForm key={data.edition} radar={data} title={title} /> : <PageSkeleton />;
}

function DraftForm({ radar, title }: { radar: RadarView; title: string }) {
  const { t } = useTranslation('technology');
  const { term } = useFormats();
  const words = useWords();
  const go = useNavigate();
  const step = useRadarStep();
  const [entries, setEntries] = useState<RadarEntry[]>(() =>
    radar.entries.map(({ technology, ring, reason }) => ({ technology, ring, reason })),
  );
  const { edition, version } = radar;
  const change = (index: number, given: Partial<RadarEntry>) =>
    setEntries((before) => before.map((entry, at) => (at === index ? { ...entry, ...given } : entry)));
  const save = () => step.mutateAsync({ step: 'save', edition, version, entries });
  const publish = () =>
    save()
      .then(() => step.mutateAsync({ step: 'publish', edition }))
      .then(() => go('/technology/radar'))
      .catch(() => undefined);
  const errors = isProblem(step.error) ? step.error.fields : [];
  const errorAt = (index: number, language?: string) =>
    errors.find(({ path }) => path === `entries.${index}.reason${language ? `.${language}` : ''}`)?.message;
  const back = <Link to="/technology/radar">{t('radar.title')}</Link>;
  if (radar.status === 'published') return <Page title={title}>{back}</Page>;
  return (
    <Page
      title={title}
      above={back}
      actions={
        <>
          <Button variant="default" onClick={() => void save().catch(() => undefined)} loading={step.isPending}>
            {t('draft.save')}
          </Button>
          <Button onClick={() => void publish()} loading={step.isPending}>
            {t('draft.publish')}
          </Button>
        </>
      }
    >
      <p className={classes.lead}>{t('draft.lead')}</p>
      <p role="status" className={classes.quiet}>
        {step.isSuccess ? t('draft.saved') : ''}
      </p>
      {step.error ? <ProblemNotice error={step.error} /> : null}
      <div className={classes.stack}>
        {radar.entries.map(({ technology, names, before, evidence }, index) => {
          const { ring, reason } = entries[index]!;
          const wrong = errorAt(index);
          return (
            <fieldset key={technology} className={classes.group} aria-label={words(names)}>
              <h2>{words(names)}</h2>
              <p className={classes.quiet}>
                {t('evidence.line', { ...evidence })}
                {before ? ` ${t('draft.before', { ring: term(radarRings, before) })}` : ''}
              </p>
              <NativeSelect
                label={t('radar.ring')}
                value={ring}
                data={radarRings.map(({ code }) => ({ value: code, label: term(radarRings, code) }))}
                onChange={(event) => change(index, { ring: event.currentTarget.value as RadarEntry['ring'] })}
              />
              {(['en', 'fr'] as const).map((language) => (
                <Textarea
                  key={language}
                  label={t(`draft.reason.${language}`)}
                  lang={language}
                  autosize
                  value={reason[language]}
                  error={errorAt(index, language) ?? wrong}
                  onChange={(event) => change(index, { reason: { ...reason, [language]: event.currentTarget.value } })}
                />
              ))}
            </fieldset>
          );
        })}
      </div>
    </Page>
  );
}
