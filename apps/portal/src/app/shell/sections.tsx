import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { useSession } from '@/api/use-session';
import classes from './header.module.css';

/** The sections that this reader has. */
export function Sections() {
  const { t } = useTranslation();
  const { can } = useSession();
  const { pathname } = useLocation();
  const inPractices = pathname === '/' || pathname.startsWith('/practices');
  return (
    <nav aria-label={t('sections.label')} className={classes.sections}>
      <NavLink
        to="/"
        className={classes.section}
        data-active={inPractices || undefined}
        aria-current={inPractices ? 'page' : undefined}
      >
        {t('sections.practices')}
      </NavLink>
      <NavLink to="/maturity" className={({ isActive }) => `${classes.section} ${isActive ? classes.active : ''}`}>
        {t('sections.maturity')}
      </NavLink>
      <NavLink
        to="/work-plans/2016-2018"
        className={({ isActive }) => `${classes.section} ${isActive ? classes.active : ''}`}
      >
        {t('sections.plan')}
      </NavLink>
      {can('practice.comment') ? (
        <NavLink to="/work" className={({ isActive }) => `${classes.section} ${isActive ? classes.active : ''}`}>
          {t('sections.work')}
        </NavLink>
      ) : null}
    </nav>
  );
}
