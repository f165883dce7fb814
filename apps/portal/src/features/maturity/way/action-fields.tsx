import { Button, MultiSelect, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { Roadmap, RoadmapAction } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import maturity from '../components/maturity.module.css';
import { LinkedFields } from './linked-fields';
import { quartersFrom, written } from './quarters';
import { useActionName } from './use-action-name';
import classes from './way.module.css';

interface Props {
  roadmap: Roadmap;
  action: RoadmapAction;
  isSaving: boolean;
  onSave: (action: RoadmapAction) => void;
  onRemove: () => void;
  onDone: (quarter: string | null) => void;
}

export function ActionFields({ roadmap, action, isSaving, onSave, onRemove, onDone }: Props) {
  const { t } = useTranslation('way');
  const nameOf = useActionName(roadmap.assessment);
  const [draft, setDraft] = useState(action);
  const [doneIn, setDoneIn] = useState(action.doneIn ?? roadmap.start);
  const set = (changed: Partial<RoadmapAction>) => setDraft((before) => ({ ...before, ...changed }));
  const amount = (name: 'effort' | 'cost' | 'quarters' | 'priority', min: number, max?: number) => (
    <NumberInput
      label={t(`actions.${name}`, { currency: roadmap.currency })}
      min={min}
      {...(max !== undefined && { max })}
      value={draft[name]}
      onChange={(value) => set({ [name]: Number(value) || min })}
    />
  );
  const others = roadmap.actions
    .filter(({ id }) => id !== action.id)
    .map((one) => ({ value: one.id, label: nameOf(one) }));
  return (
    <div className={maturity.box}>
      <div className={classes.fields}>
        {action.kind === 'other' ? (
          <TextInput
            label={t('actions.name')}
            value={draft.title}
            onChange={(event) => set({ title: event.currentTarget.value })}
          />
        ) : null}
        {amount('effort', 0)}
        {amount('cost', 0)}
        {amount('quarters', 1, 40)}
        {amount('priority', 0, 5)}
        <TextInput
          label={t('actions.owner')}
          value={draft.owner}
          onChange={(event) => set({ owner: event.currentTarget.value })}
        />
      </div>
      <MultiSelect
        label={t('actions.after')}
        data={others}
        value={draft.after}
        onChange={(after) => set({ after })}
        comboboxProps={{ withinPortal: false }}
        searchable
      />
      <LinkedFields member={roadmap.member} action={draft} onChange={set} />
      <div className={classes.row}>
        <Button loading={isSaving} onClick={() => onSave(draft)}>
          {t('actions.save')}
        </Button>
        <button type="button" className={maturity.plain} onClick={onRemove}>
          {t('actions.remove')}
        </button>
      </div>
      <div className={classes.fields}>
        <NativeSelect
          label={t('actions.doneIn')}
          value={doneIn}
          data={quartersFrom(roadmap.start, roadmap.quarters).map((value) => ({ value, label: written(value) }))}
          onChange={(event) => setDoneIn(event.currentTarget.value)}
        />
        <Button variant="default" onClick={() => onDone(doneIn)}>
          {t('actions.markDone')}
        </Button>
        {action.doneIn ? (
          <Button variant="default" onClick={() => onDone(null)}>
            {t('actions.notDone')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
