import { useTranslation } from 'react-i18next';
import { type InterfaceLanguage, keepLanguage } from './language';

export function useLanguage() {
  const { i18n } = useTranslation();
  const choose = (code: InterfaceLanguage) => {
    keepLanguage(code);
    void i18n.changeLanguage(code);
  };
  return { language: (i18n.resolvedLanguage ?? i18n.language) as InterfaceLanguage, choose };
}
