import { Button } from '@mantine/core';
import type { InnovationContent, InnovationView } from '@digital-customs/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { isProblem } from '@/api/problem';
import { Page } from '@/components/page';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { submitInnovation } from '../api/innovations';
import { useInnovationDraft } from '../use-innovation-draft';
import { FactFields } from './fact-fields';
import classes from './innovations.module.css';
import { TextFields } from './text-fields';

interface Props {
  innovation: InnovationView | null;
  content: InnovationContent;
}

/** What is said about an innovation; saved as it is written. */
export function InnovationForm({ innovation, content: given }: Props) {
  const { t } = useTranslation('innovations');
  const { time } = useFormats();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { content, change, save, savedAt, problem, setProblem } = useInnovationDraft(innovation, given);
  const errors =
    isProblem(problem, 'repository.incomplete') || isProblem(problem, 'platform.invalid') ? problem.fields : [];
  const errorOf = (path: string) => errors.find((error) => error.path === path)?.message;
  const sendUp = async () => {
    const id = await save();
    if (!id) return;
    try {
      await submitInnovation(id);
      await queries.invalidateQueries();
      await navigate(`/innovations/${encodeURIComponent(id)}`);
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <Page title={t(innovation ? 'write.edit' : 'write.title')} width="text">
      <p>{t('write.lead')}</p>
      <p role="status" className={classes.quiet}>
        {savedAt ? t('write.saved', { time: time(savedAt) }) : t('write.notYet')}
      </p>
      {problem ? <ProblemNotice error={problem} /> : null}
      <form noValidate className={classes.form} onSubmit={(event) => event.preventDefault()}>
        <TextFields content={content} change={change} errorOf={errorOf} />
        <FactFields content={content} change={change} errorOf={errorOf} />
        <div className={classes.buttons}>
          <Button onClick={() => void sendUp()}>{t('write.send')}</Button>
        </div>
      </form>
    </Page>
  );
}
