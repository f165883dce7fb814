import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useSession } from '@/api/use-session';
import classes from './plan-nav.module.css';

const pages = ['timeline', 'coordination', 'proposals', 'revisions', 'decisions', 'steering', 'regions', 'meetings', 'files'] as const; // prettier-ignore

/** The pages of the Work Plan that this reader has. */
export function PlanNav({ period }: { period: string }) {
  const { t } = useTranslation('plan');
  const { can, person } = useSession();
  const mayOpen = (page: (typeof pages)[number]) => {
    if (page === 'proposals' || page === 'meetings') return person !== null;
    return page === 'steering' ? can('work-plan.steer') : true;
  };
  const link = (to: string, text: string, end = false) => (
    <NavLink key={to} to={to} end={end} className={({ isActive }) => (isActive ? classes.active : undefined)}>
      {text}
    </NavLink>
  );
  return (
    <nav aria-label={t('nav.label')} className={classes.nav}>
      {link(`/work-plans/${period}`, t('nav.plan'), true)}
      {pages.filter(mayOpen).map((page) => link(`/work-plans/${period}/${page}`, t(`nav.${page}`)))}
    </nav>
  );
}
