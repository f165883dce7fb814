import { NativeSelect } from '@mantine/core';
import { type EServiceMatrix, eServices, regions } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { DownloadMenu } from '@/components/download/download-menu';
import { EmptyState } from '@/components/empty-state';
import { MemberChip } from '@/components/member-chip';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import classes from './e-services.module.css';
import { addressOf, useMatrix } from './e-services';

/** Members by the Work Plan's electronic services, each cell with what says so; on a narrow screen a list by Member. */
export function MatrixPage() {
  const { t } = useTranslation('e-services');
  const { term } = useFormats();
  const [query, setQuery] = useSearchParams();
  const given = query.get('region');
  const region = regions.some(({ code }) => code === given) ? given : null;
  const { data, error, refetch } = useMatrix(region);
  const title = t('title');
  if (error)
    return (
      <Page title={title}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!data) return <PageSkeleton />;
  const search = region ? `?region=${region}` : '';
  return (
    <Page title={title} actions={<DownloadMenu list="/api/e-services" query={search} />}>
      <p className={classes.lead}>{t('lead')}</p>
      <NativeSelect
        className={classes.filter}
        label={t('filter.region')}
        value={region ?? ''}
        data={[
          { value: '', label: t('filter.all') },
          ...regions.map(({ code }) => ({ value: code, label: term(regions, code) })),
        ]}
        onChange={(event) =>
          setQuery(event.currentTarget.value ? { region: event.currentTarget.value } : {}, { replace: true })
        }
      />
      {data.rows.length === 0 ? (
        <EmptyState text={t('empty')} />
      ) : (
        <>
          <Matrix data={data} search={search} />
          <ByMember data={data} />
          <p className={classes.note}>{t('key')}</p>
        </>
      )}
    </Page>
  );
}

type Cell = EServiceMatrix['rows'][number]['cells'][number];

function Matrix({ data, search }: { data: EServiceMatrix; search: string }) {
  const { t } = useTranslation('e-services');
  const { term, member, number } = useFormats();
  return (
    <div className={classes.frame} role="group" aria-label={t('matrix')} tabIndex={0}>
      <table className={classes.matrix}>
        <thead>
          <tr>
            <th scope="col">{t('member')}</th>
            {data.services.map(({ code, members }) => (
              <th key={code} scope="col">
                <Link to={`/e-services/${code}${search}`}>{term(eServices, code)}</Link>
                <span>{t('members', { count: members })}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <tr key={row.member}>
              <th scope="row">
                <MemberChip code={row.member} /> {member(row.member)}
              </th>
              {data.services.map(({ code }) => {
                const cell = row.cells.find(({ service }) => service === code);
                return (
                  <td key={code} data-full={cell ? true : undefined}>
                    {cell ? (
                      <Link
                        to={addressOf(cell.evidence[0]!)}
                        title={cell.evidence.map(({ title }) => title).join('\n')}
                      >
                        <Dot cell={cell} /> {cell.total > 1 ? number(cell.total) : null}
                        <span className={classes.hidden}>{wordsOf(cell)}</span>
                      </Link>
                    ) : (
                      <span className={classes.hidden}>{t('none')}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ByMember({ data }: { data: EServiceMatrix }) {
  const { term, member } = useFormats();
  return (
    <ul className={classes.cards}>
      {data.rows.map((row) => (
        <li key={row.member}>
          <h2>
            <MemberChip code={row.member} /> {member(row.member)}
          </h2>
          <ul>
            {row.cells.map((cell) => (
              <li key={cell.service}>
                <Dot cell={cell} /> <b>{term(eServices, cell.service)}</b>
                {cell.evidence.map((each) => (
                  <Link key={`${each.kind}${each.id}`} to={addressOf(each)}>
                    {each.title}
                  </Link>
                ))}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

const wordsOf = ({ evidence }: Cell) => evidence.map(({ title }) => title).join(', ');

/** Full, half or a ring: how sure the surest source is. */
const Dot = ({ cell }: { cell: Cell }) => (
  <span className={classes.dot} data-certainty={cell.evidence[0]?.certainty} aria-hidden />
);
