import { useTranslation } from 'react-i18next';
import classes from './shell.module.css';

export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className={classes.footer}>
      <div className={classes.inner}>
        <p className={classes.footerName}>{t('name')}</p>
        <p>{t('footer.what')}</p>
        <p>{t('footer.certainty')}</p>
      </div>
    </footer>
  );
}
