import { NativeSelect } from '@mantine/core';
import { regions, segments, type WorldView } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { Mark } from '@/components/mark';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import maturity from '../components/maturity.module.css';
import { Multiples } from '../components/multiples';
import { useGroupName } from '../use-group-name';
import { LevelBars } from './level-bars';
import { RegionMap } from './region-map';
import { WayNav } from './way-nav';
import classes from './way.module.css';
import { useWorld } from './world-api';

/** How Members stand, for everybody: distributions of five and more, no names, no ranking. */
export function WorldPage() {
  const { t } = useTranslation('way');
  const nameOf = useGroupName();
  const [query, setQuery] = useSearchParams();
  const group = query.get('group') ?? 'all';
  const { data, error, refetch } = useWorld(group);
  const title = t('world.title');
  if (error)
    return (
      <Page title={title}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!data) return <PageSkeleton />;
  if (data.rounds.length === 0)
    return (
      <Page title={title}>
        <WayNav />
        <EmptyState text={t('world.none')} />
      </Page>
    );
  return (
    <Page title={title} above={data.synthetic ? <Mark tone="gold">{t('synthetic')}</Mark> : null}>
      <WayNav />
      <div className={maturity.part}>
        <p className={maturity.lead}>{t('world.lead')}</p>
        <section className={maturity.box} aria-labelledby="regions">
          <h2 id="regions">{t('world.regions', { round: data.rounds[0]!.round })}</h2>
          <RegionMap regions={data.regions} />
          <RegionTable world={data} />
          <p className={maturity.quiet}>{t('world.bandsAre')}</p>
        </section>
        <section className={maturity.box} aria-labelledby="over-time">
          <h2 id="over-time">{t('world.overTime')}</h2>
          <div className={classes.fields}>
            <NativeSelect
              label={t('world.group')}
              value={data.group}
              data={data.groups.map(({ id, count }) => ({
                value: id,
                label: t('world.of', { group: nameOf(id), count }),
              }))}
              onChange={(event) => setQuery({ group: event.currentTarget.value })}
            />
            <a href={`/api/maturity/world/distributions.csv?group=${encodeURIComponent(data.group)}`} download>
              {t('world.csv')}
            </a>
          </div>
          <h3>{t('world.byLevelIn', { round: data.rounds[0]!.round })}</h3>
          <LevelBars segments={data.rounds[0]!.segments} />
          {data.rounds.length > 1 ? <WorldOverTime world={data} /> : null}
          <h3>{t('world.figuresOverTime')}</h3>
          <SegmentTable world={data} />
        </section>
        <p className={maturity.quiet}>{t('world.rule')}</p>
      </div>
    </Page>
  );
}

/** The median of each segment over the rounds, in small drawings; the table below has every figure. */
function WorldOverTime({ world }: { world: WorldView }) {
  const { t } = useTranslation('way');
  const rounds = [...world.rounds].reverse();
  const lines = segments.map(({ code }, index) => ({
    segment: code,
    own: rounds.map(() => null),
    median: rounds.map((round) => round.segments[index]?.distribution?.quartiles[1] ?? null),
  }));
  return (
    <>
      <h3>{t('world.medians')}</h3>
      <Multiples rounds={rounds.map(({ round }) => round)} lines={lines} ownName="" isTabled />
    </>
  );
}

function RegionTable({ world }: { world: WorldView }) {
  const { t } = useTranslation('way');
  const { term, oneDecimal } = useFormats();
  return (
    <div className={maturity.frame} role="group" aria-label={t('world.regionTable')} tabIndex={0}>
      <table className={classes.grid}>
        <thead>
          <tr>
            <th scope="col">{t('world.region')}</th>
            <th scope="col">{t('world.members')}</th>
            <th scope="col">{t('world.median')}</th>
            {['A', 'B', 'C', 'D'].map((band) => (
              <th key={band} scope="col">
                {t(`world.band.${band}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {world.regions.map(({ region, count, median, bands }) => (
            <tr key={region}>
              <th scope="row">{term(regions, region)}</th>
              <td>{count ?? t('world.tooFew')}</td>
              <td>{median === null ? '–' : oneDecimal(median)}</td>
              {[0, 1, 2, 3].map((band) => (
                <td key={band}>{bands?.[band] ?? '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The median and the middle half of each segment, round by round. */
function SegmentTable({ world }: { world: WorldView }) {
  const { t } = useTranslation('way');
  const { term, oneDecimal } = useFormats();
  const rounds = [...world.rounds].reverse();
  return (
    <div className={maturity.frame} role="group" aria-label={t('world.overTime')} tabIndex={0}>
      <table className={classes.grid}>
        <thead>
          <tr>
            <th scope="col">{t('plan.segment')}</th>
            {rounds.map(({ round }) => (
              <th key={round} scope="col">
                {t('world.inRound', { round })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {segments.map(({ code }, index) => (
            <tr key={code}>
              <th scope="row">{term(segments, code)}</th>
              {rounds.map(({ round, segments: shown }) => {
                const distribution = shown[index]?.distribution;
                const [low, median, high] = distribution?.quartiles ?? [];
                return (
                  <td key={round}>
                    {distribution
                      ? t('world.figures', {
                          median: oneDecimal(median!),
                          low: oneDecimal(low!),
                          high: oneDecimal(high!),
                          count: distribution.count,
                        })
                      : t('world.tooFew')}
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
