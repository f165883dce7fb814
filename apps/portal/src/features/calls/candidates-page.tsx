import { Button } from '@mantine/core';
import { type CallCandidate, eServices, regions, segments, themes } from '@digital-customs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/use-session';
import { Page } from '@/components/page';
import { ProblemNotice } from '@/components/problem-notice';
import classes from '@/components/register.module.css';
import { RequirePerson } from '@/components/require-person';
import { useFormats } from '@/i18n/use-formats';
import { candidatesQuery, unansweredQuery } from './api/calls';

const kinds = { segment: segments, theme: themes, service: eServices } as const;
const kindNames = Object.keys(kinds) as (keyof typeof kinds)[];

/** For the Research Unit: what was looked for in vain and where the repository is empty, each with a call to open for it. */
export const CandidatesPage = () => (
  <RequirePerson>
    <Candidates />
  </RequirePerson>
);

function Candidates() {
  const { t } = useTranslation('calls');
  const { can } = useSession();
  const gaps = useQuery({ ...candidatesQuery, enabled: can('call.keep') });
  const title = t('candidates.title');
  if (!can('call.keep'))
    return (
      <Page title={title} width="text">
        <p>{t('noRight')}</p>
      </Page>
    );
  return (
    <Page title={title} above={<Link to="/calls">{t('title')}</Link>}>
      <p className={classes.lead}>{t('candidates.lead')}</p>
      <Searched />
      {gaps.error ? <ProblemNotice error={gaps.error} onRetry={() => void gaps.refetch()} /> : null}
      {kindNames.map((kind) => (
        <Gaps key={kind} kind={kind} items={(gaps.data?.items ?? []).filter((gap) => gap.kind === kind)} />
      ))}
    </Page>
  );
}

function Searched() {
  const { t } = useTranslation('calls');
  const { day, number } = useFormats();
  const { data, error, refetch } = useQuery(unansweredQuery);
  return (
    <section className={classes.part} aria-labelledby="searched">
      <h2 id="searched">{t('candidates.searched')}</h2>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {data?.items.length === 0 ? <p className={classes.quiet}>{t('candidates.nothingSearched')}</p> : null}
      {data && data.items.length > 0 ? (
        <div className={classes.frame} role="group" aria-label={t('candidates.searched')} tabIndex={0}>
          <table className={classes.table} data-narrow>
            <thead>
              <tr>
                <th scope="col">{t('candidates.words')}</th>
                <th scope="col">{t('candidates.times')}</th>
                <th scope="col">{t('candidates.last')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {data.items.slice(0, 20).map(({ words, times, last }) => (
                <tr key={words}>
                  <th scope="row" dir="auto">
                    {words}
                  </th>
                  <td>{number(times)}</td>
                  <td>{day(last)}</td>
                  <td>
                    <OpenFor query={`words=${encodeURIComponent(words)}`} about={words} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </section>
  );
}

/** What lacks in which regions: a line for each, a button for each region. */
function Gaps({ kind, items }: { kind: keyof typeof kinds; items: readonly CallCandidate[] }) {
  const { t } = useTranslation('calls');
  const { term } = useFormats();
  const codes = [...new Set(items.map(({ code }) => code))];
  const id = `gaps-${kind}`;
  return (
    <section className={classes.part} aria-labelledby={id}>
      <h2 id={id}>{t(`candidates.${kind}`)}</h2>
      {codes.length === 0 ? <p className={classes.quiet}>{t('candidates.noGap')}</p> : null}
      <ul className={classes.cards}>
        {codes.map((code) => (
          <li key={code} className={classes.card}>
            <h3>{term(kinds[kind], code)}</h3>
            <ul className={classes.list}>
              {items
                .filter((gap) => gap.code === code)
                .map(({ region, call }) => (
                  <li key={region} className={classes.line} style={{ margin: 0 }}>
                    <abbr title={term(regions, region)}>{region}</abbr>
                    {call ? (
                      <Link to={`/calls/${encodeURIComponent(call)}`}>{t('candidates.asked')}</Link>
                    ) : (
                      <OpenFor
                        query={`${kind}=${code}&region=${region}`}
                        about={`${term(kinds[kind], code)}, ${region}`}
                      />
                    )}
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OpenFor({ query, about }: { query: string; about: string }) {
  const { t } = useTranslation('calls');
  return (
    <Button
      component={Link}
      to={`/calls/new?${query}`}
      variant="default"
      size="compact-sm"
      aria-label={t('candidates.openFor', { about })}
    >
      {t('candidates.open')}
    </Button>
  );
}
