import { SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import classes from '../components/plan.module.css';
import { PlanFrame } from '../components/plan-frame';
import { MatrixView } from './matrix-view';
import { SharedView } from './shared-view';

const views = ['bodies', 'goals', 'shared'] as const;

/** Who works on what: bodies and goals against topics, and what tasks have in common. */
export function CoordinationPage() {
  const { t } = useTranslation('plan');
  const { period = '' } = useParams();
  const wide = useMediaQuery('(min-width: 600px)', true, { getInitialValueInEffect: false });
  const [query, setQuery] = useSearchParams();
  const view = views.find((one) => one === query.get('view')) ?? 'bodies';
  return (
    <PlanFrame title={t('nav.coordination')}>
      {() => (
        <div className={classes.stack}>
          <SegmentedControl
            orientation={wide ? 'horizontal' : 'vertical'}
            aria-label={t('coordination.view')}
            value={view}
            data={views.map((one) => ({ value: one, label: t(`coordination.${one}`) }))}
            onChange={(chosen) => setQuery(chosen === 'bodies' ? {} : { view: chosen }, { replace: true })}
          />
          {view === 'shared' ? <SharedView period={period} /> : <MatrixView key={view} period={period} rows={view} />}
        </div>
      )}
    </PlanFrame>
  );
}
