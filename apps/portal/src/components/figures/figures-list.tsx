import type { ReadingCounts } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Mark } from '@/components/mark';
import { useFormats } from '@/i18n/use-formats';
import classes from './figures.module.css';

interface Props {
  counts: ReadingCounts;
  reuse: { members: number; synthetic: boolean };
}

/** The four figures, each with its name. */
export function FiguresList({ counts, reuse }: Props) {
  const { t } = useTranslation('figures');
  const { number } = useFormats();
  return (
    <dl className={classes.figures}>
      {(['views', 'downloads', 'citations'] as const).map((name) => (
        <div key={name}>
          <dt>{t(name)}</dt>
          <dd>{number(counts[name])}</dd>
        </div>
      ))}
      <div>
        <dt>{t('reuse')}</dt>
        <dd>
          {number(reuse.members)} {reuse.synthetic ? <Mark tone="gold">{t('synthetic')}</Mark> : null}
        </dd>
      </div>
    </dl>
  );
}
