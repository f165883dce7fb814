import { Button } from '@mantine/core';
import type { FieldProblem, MaturityModel, ModelContent } from '@digital-customs/contracts';
import { segments } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { SaveBar } from '@/components/save-bar';
import { useFormats } from '@/i18n/use-formats';
import { contentOf } from '../api/draft';
import classes from './editor.module.css';
import { ModelDifferenceView } from './model-difference-view';
import type { Draft } from './use-draft';

/** Whether the text is saved, and if not, where it is and what it waits for. */
export function DraftSaveBar({ draft }: { draft: Draft }) {
  const { t } = useTranslation('model-editor');
  const { time } = useFormats();
  const { pathname, search } = useLocation();
  const { state, gaps, isEdited, isStale } = draft;
  const waits = isStale || state.kind === 'stale';
  const words = waits
    ? t('save.stale')
    : isEdited && gaps.length
      ? t('save.gaps', { count: gaps.length })
      : state.kind === 'saved'
        ? t('save.saved', { time: time(state.at) })
        : state.kind === 'kept'
          ? t(`save.kept.${state.why}`)
          : t(`save.${state.kind}`);
  const isSignedOut = state.kind === 'kept' && state.why === 'signed-out';
  return (
    <SaveBar
      attention={waits || state.kind === 'kept' || state.kind === 'unsound' || (isEdited && gaps.length > 0)}
      signInFor={isSignedOut ? pathname + search : undefined}
    >
      <span>{words}</span>
    </SaveBar>
  );
}

/** What the service found not to fit, each with the way to where it stands. */
export function Unsound({ problems, content }: { problems: readonly FieldProblem[]; content: ModelContent }) {
  const { t } = useTranslation('model-editor');
  const { term } = useFormats();
  return (
    <div className={classes.problems} role="alert">
      <p>
        <strong>{t('unsound')}</strong>
      </p>
      <ul>
        {problems.map(({ path, code, message }) => {
          const part = partOf(path, content);
          const criterion = criterionIn(path, content);
          return (
            <li key={`${path} ${code}`}>
              {t(`flaw.${code}`, { criterion, defaultValue: message })}{' '}
              <Link to={`?part=${part}`}>{isSegment(part) ? term(segments, part) : t(`part.${part}`)}</Link>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Somebody else has saved this draft meanwhile: what the writer's text would change of it, and the choice. */
export function StaleNotice({ draft, model }: { draft: Draft; model: MaturityModel }) {
  const { t } = useTranslation('model-editor');
  if (!draft.isStale) return null;
  return (
    <section className={classes.question} aria-labelledby="stale">
      <h2 id="stale">{t('stale.title')}</h2>
      <p>{t('stale.text')}</p>
      <ModelDifferenceView before={contentOf(model)} after={draft.content} />
      <div className={classes.steps}>
        <Button onClick={() => draft.settle('theirs')}>{t('stale.theirs')}</Button>
        <Button variant="default" onClick={() => draft.settle('mine')}>
          {t('stale.mine')}
        </Button>
      </div>
    </section>
  );
}

const isSegment = (part: string) => segments.some(({ code }) => code === part);

function partOf(path: string, content: ModelContent): string {
  const [first = '', at = ''] = path.split('.');
  if (first === 'segments') return content.segments[Number(at)]?.id ?? 'general';
  return first === 'enablers' || first === 'scoring' ? first : 'general';
}

/** The criterion that a weight of the scoring names. */
function criterionIn(path: string, { scoring }: ModelContent): string {
  const [first, second, at] = path.split('.');
  return first === 'scoring' && second === 'weights' ? (scoring.weights[Number(at)]?.criterion ?? '') : '';
}
