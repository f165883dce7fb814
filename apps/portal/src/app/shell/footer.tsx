import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './shell.module.css';

export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className={classes.footer}>
      <div className={classes.inner}>
        <p className={classes.footerName}>{t('name')}</p>
        <p>{t('footer.what')}</p>
        <p>{t('footer.certainty')}</p>
        <Link to="/api-guide">{t('footer.api')}</Link>
      </div>
    </footer>
  );
}
