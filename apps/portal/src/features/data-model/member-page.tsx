import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { StatementPage } from '@/components/statement-page';
import { useFormats } from '@/i18n/use-formats';
import { useAdoption, useAdoptionStep } from './api/adoption';
import { AdoptionForm } from './components/adoption-form';
import { Said } from './components/said';

/** What one Member says about its use of the Data Model; its own people state it here. */
export function MemberPage() {
  const { t } = useTranslation('registers');
  const { member: nameOf } = useFormats();
  const { member = '' } = useParams();
  return (
    <StatementPage
      title={t('dataModel.memberTitle', { member: nameOf(member) })}
      above={<Link to="/data-model">{t('dataModel.title')}</Link>}
      width="text"
      none={t('dataModel.notReported')}
      statement={useAdoption(member)}
      step={useAdoptionStep(member)}
      show={(adoption) => <Said adoption={adoption} />}
      form={(props) => <AdoptionForm {...props} />}
    />
  );
}
