import { useTranslation } from 'react-i18next';
import type { Delivery } from '../api/webhooks';

type Try = Delivery['tries'][number];

/** What a try came to, in words: “received (204)”, “no answer in time”. */
export function useTryWords() {
  const { t } = useTranslation('webhooks');
  return ({ status, failure }: Try): string => {
    const words = t(failure ? `failure.${failure}` : 'received');
    return status === null ? words : t('withStatus', { words, status });
  };
}
