import { type Comparison, levels, segments } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '@/i18n/use-formats';
import { useGroupName, useShortGroupName } from '../use-group-name';
import { BoxList } from './box-list';
import { FigureTable } from './figure-table';

/** Segment by segment: boxes of the chosen group and of those beside it, and the same in figures. */
export function ComparisonTable({ data, hasOwn }: { data: Comparison; hasOwn: boolean }) {
  const { t } = useTranslation('maturity');
  const { term, oneDecimal, member, list, month } = useFormats();
  const nameOf = useGroupName();
  const shortOf = useShortGroupName();
  const asked = [data.group, ...data.beside];
  const groups = asked.map(nameOf);
  return (
    <>
      <BoxList
        groups={asked.map(shortOf)}
        rows={data.segments.map(({ segment, distribution, beside, own }) => ({
          key: segment,
          name: term(segments, segment),
          own: own?.score ?? null,
          target: own?.target?.level ?? null,
          distributions: [distribution, ...beside],
        }))}
      />
      <FigureTable
        label={t('comparison.figures')}
        rowTitle={t('results.segment')}
        groups={groups}
        hasOwn={hasOwn}
        rows={data.segments.map(({ segment, distribution, beside, own, named }) => ({
          key: segment,
          name: <Link to={`/maturity/segments/${segment}`}>{term(segments, segment)}</Link>,
          own: own ? oneDecimal(own.score) : null,
          target: own?.target ? t('results.targetBy', { level: own.target.level, month: month(own.target.by) }) : null,
          distributions: [distribution, ...beside],
          names: list(named.map((one) => `${member(one.member)} (${one.level} ${term(levels, one.level)})`)),
        }))}
      />
    </>
  );
}
