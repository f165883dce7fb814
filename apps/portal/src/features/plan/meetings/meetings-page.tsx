import { NativeSelect, TextInput } from '@mantine/core';
import type { MeetingPack } from '@digital-customs/contracts';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { RequirePerson } from '@/components/require-person';
import { useLanguage } from '@/i18n/use-language';
import { usePlanPart } from '../api/part';
import classes from '../components/plan.module.css';
import { PlanFrame } from '../components/plan-frame';
import { usePlanWords } from '../use-plan-words';
import { PackView } from './pack-view';

export const MeetingsPage = () => (
  <RequirePerson>
    <Meetings />
  </RequirePerson>
);

/** What a body needs for a session: as a page, and to take along as a document. */
function Meetings() {
  const { t } = useTranslation('plan');
  const { inLanguage } = usePlanWords();
  const { language } = useLanguage();
  const { period = '' } = useParams();
  const [query, setQuery] = useSearchParams();
  const asked = {
    body: query.get('body') ?? 'PTC',
    session: query.get('session') ?? '',
    since: query.get('since') ?? '',
  };
  const [settled] = useDebouncedValue(JSON.stringify(asked), 300);
  const given = JSON.parse(settled) as typeof asked;
  const filled = Object.fromEntries(Object.entries({ ...given, lang: language }).filter(([, value]) => value !== ''));
  const { data, error, refetch } = usePlanPart<MeetingPack>(period, 'meeting-pack', filled);
  const put = (name: string, value: string) =>
    setQuery(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { replace: true },
    );
  const file = (format: string, lang: string) =>
    `/api/work-plans/${period}/meeting-pack.${format}?${new URLSearchParams({ ...filled, lang } as Record<string, string>)}`;
  return (
    <PlanFrame title={t('nav.meetings')} error={error} onRetry={() => void refetch()}>
      {(plan) => (
        <div className={classes.stack}>
          <p className={classes.note}>{t('meeting.lead')}</p>
          <div className={classes.fields}>
            <NativeSelect
              label={t('filter.body')}
              value={asked.body}
              data={plan.bodies.map(({ code, titles }) => ({ value: code, label: `${code} · ${inLanguage(titles)}` }))}
              onChange={(event) => put('body', event.currentTarget.value)}
            />
            <TextInput
              label={t('meeting.session')}
              maxLength={120}
              value={asked.session}
              onChange={(event) => put('session', event.currentTarget.value)}
            />
            <TextInput
              type="date"
              label={t('meeting.since')}
              value={asked.since}
              onChange={(event) => put('since', event.currentTarget.value)}
            />
          </div>
          <p className={classes.steps}>
            {(['en', 'fr'] as const).flatMap((lang) =>
              (['docx', 'pdf'] as const).map((format) => (
                <a key={`${lang}${format}`} href={file(format, lang)} download>
                  {t('meeting.file', { format: format.toUpperCase(), language: t(`form.${lang}`) })}
                </a>
              )),
            )}
          </p>
          {data ? <PackView period={period} pack={data} /> : null}
        </div>
      )}
    </PlanFrame>
  );
}
