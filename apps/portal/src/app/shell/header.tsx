import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AccountMenu } from './account-menu';
import classes from './header.module.css';
import { LanguageSwitch } from './language-switch';
import { SchemeSwitch } from './scheme-switch';
import { Sections } from './sections';

export function Header() {
  const { t } = useTranslation();
  return (
    <header className={classes.header}>
      <div className={classes.inner}>
        <Link to="/" className={classes.brand}>
          <span className={classes.mark} aria-hidden />
          {t('name')}
        </Link>
        <Sections />
        <div className={classes.tools}>
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
        <div id="account" className={classes.accountArea}>
          <AccountMenu />
        </div>
      </div>
    </header>
  );
}
