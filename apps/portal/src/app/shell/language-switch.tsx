import { useTranslation } from 'react-i18next';
import { interfaceLanguages, type InterfaceLanguage } from '@/i18n/language';
import { useLanguage } from '@/i18n/use-language';
import classes from './header.module.css';

export function LanguageSwitch() {
  const { t } = useTranslation();
  const { language, choose } = useLanguage();
  return (
    <select
      className={classes.language}
      aria-label={t('language')}
      value={language}
      onChange={(event) => choose(event.currentTarget.value as InterfaceLanguage)}
    >
      {interfaceLanguages.map(({ code, name }) => (
        <option key={code} value={code} lang={code}>
          {name}
        </option>
      ))}
    </select>
  );
}
