import { regions } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';

/** `region:ESA` and `group:LDC` in words. */
export function useGroupName() {
  const { t } = useTranslation('maturity');
  const { term } = useFormats();
  return (id: string) => {
    const [kind, code = ''] = id.split(':');
    if (kind === 'region') return term(regions, code);
    if (id === 'peers') return t('comparison.peers');
    return kind === 'group' ? t('comparison.named', { group: code }) : t('comparison.all');
  };
}

/** The same in a word or two, for a drawing. */
export function useShortGroupName() {
  const { t } = useTranslation('maturity');
  return (id: string) => {
    const [kind, code = ''] = id.split(':');
    if (kind === 'region') return t('comparison.short.region', { code });
    return kind === 'group' ? code : t(`comparison.short.${id === 'peers' ? 'peers' : 'all'}`);
  };
}
