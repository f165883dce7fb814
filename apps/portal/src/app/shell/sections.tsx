import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useSession } from '@/api/use-session';
import { Disclosure } from '@/components/disclosure';
import { isMore, type Section, sections } from '../feature';
import classes from './header.module.css';

/** The sections that this reader has. Those less often needed stand behind “More”; on phones all do, but the present one. */
export function Sections() {
  const { t } = useTranslation();
  const { can } = useSession();
  const { pathname } = useLocation();
  const mine = sections.filter(({ needs }) => !needs || can(needs));
  const further = mine.filter(isMore);
  const isPresent = ({ to, holds }: Section) =>
    holds ? holds(pathname) : pathname === to || pathname.startsWith(`${to}/`);
  const entry = (section: Section, className = '') => (
    <Link
      key={section.name}
      to={section.to}
      className={className}
      data-active={isPresent(section) || undefined}
      aria-current={isPresent(section) ? 'page' : undefined}
    >
      {t(`sections.${section.name}`)}
    </Link>
  );
  return (
    <nav aria-label={t('sections.label')} className={classes.sections}>
      {mine.filter((section) => !isMore(section)).map((section) => entry(section, classes.section))}
      {mine.length > 0 ? (
        <Disclosure
          align="start"
          label={
            <>
              <span className={classes.onDesks}>{t('sections.more')}</span>
              <span className={classes.onPhones}>{t('sections.menu')}</span> <IconChevronDown size={14} aria-hidden />
            </>
          }
          buttonClass={`${classes.section} ${classes.moreButton} ${further.some(isPresent) ? classes.active : ''}`}
        >
          {mine.map((section) => entry(section, `${classes.item} ${isMore(section) ? '' : classes.onPhones}`))}
        </Disclosure>
      ) : null}
    </nav>
  );
}
