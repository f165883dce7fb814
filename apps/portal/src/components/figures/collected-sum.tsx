import { type Collects, hasRole } from '@digital-customs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { figuresSumQuery } from '@/api/figures';
import { useSession } from '@/api/use-session';
import classes from './figures.module.css';
import { FiguresList } from './figures-list';

export function CollectedSum({ collects }: { collects: Collects }) {
  const { t } = useTranslation('figures');
  const { grants } = useSession();
  const { data } = useQuery(
    figuresSumQuery({ topic: collects.topics, theme: collects.themes, segment: collects.segments }),
  );
  if (!data) return null;
  const all = hasRole({ id: null, name: '', grants }, 'curator', 'secretariat');
  return (
    <section className={classes.card} aria-labelledby="collected-figures">
      <h2 id="collected-figures">{t('collected.title')}</h2>
      <p>{t(all ? 'collected.all' : 'collected.own', { count: data.records })}</p>
      <FiguresList counts={data} reuse={data.reuse} />
      <p className={classes.quiet}>{t('how')}</p>
      <p>
        <Link to="/figures">{t('all')}</Link>
      </p>
    </section>
  );
}
