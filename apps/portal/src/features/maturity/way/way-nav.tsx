import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useSession } from '@/api/use-session';
import classes from './way.module.css';

const pages = ['comparison', 'world', 'like-minded', 'next-steps', 'roadmaps', 'questions', 'claims'] as const;

/** The pages of the way to the next level that this reader has. */
export function WayNav() {
  const { t } = useTranslation('way');
  const { can } = useSession();
  const mayOpen = (page: (typeof pages)[number]) => {
    if (page === 'claims') return can('claim.decide');
    if (page === 'like-minded') return can('interest-group.read');
    return page === 'comparison' || page === 'world' ? true : can('roadmap.keep');
  };
  return (
    <nav aria-label={t('nav.label')} className={classes.nav}>
      <NavLink to="/maturity" end className={({ isActive }) => (isActive ? classes.active : undefined)}>
        {t('nav.model')}
      </NavLink>
      {pages.filter(mayOpen).map((page) => (
        <NavLink
          key={page}
          to={`/maturity/${page}`}
          className={({ isActive }) => (isActive ? classes.active : undefined)}
        >
          {t(`nav.${page}`)}
        </NavLink>
      ))}
    </nav>
  );
}
