import { tfaMeasures } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { RequirePerson } from '@/components/require-person';
import { useFormats } from '@/i18n/use-formats';
import { useMapMeasure, useMeasure } from './api/measures';
import { MappingForm } from './components/mapping-form';

export const EditPage = () => (
  <RequirePerson>
    <Measure />
  </RequirePerson>
);

/** What supports a measure, said anew. */
function Measure() {
  const { t } = useTranslation('registers');
  const { term } = useFormats();
  const { measure: code = '' } = useParams();
  const go = useNavigate();
  const { data, error } = useMeasure(code);
  const map = useMapMeasure(code);
  if (error && !data)
    return (
      <Page title={t('tfa.title')}>
        <ProblemNotice error={error} />
      </Page>
    );
  if (!data) return <PageSkeleton />;
  const name = `${code} ${term(tfaMeasures, code)}`;
  return (
    <Page title={t('tfa.editTitle', { name })} above={<Link to={`/tfa/${code}`}>{name}</Link>} width="text">
      {data.mayEdit ? (
        <MappingForm
          key={data.version}
          measure={data}
          error={map.error}
          busy={map.isPending}
          onSave={(content) =>
            map.mutate({ content, version: data.version }, { onSuccess: () => void go(`/tfa/${code}`) })
          }
        />
      ) : (
        <p>{t('noRight')}</p>
      )}
    </Page>
  );
}
