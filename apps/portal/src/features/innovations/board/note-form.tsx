import { Button, Textarea } from '@mantine/core';
import type { Triage } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import classes from './board.module.css';

/** Notes that only the Research Unit reads. */
export function NoteForm({ notes, onAdd }: { notes: Triage['notes']; onAdd: (note: string) => Promise<void> }) {
  const { t } = useTranslation('innovations');
  const { day } = useFormats();
  const [text, setText] = useState('');
  return (
    <div>
      <ul>
        {notes.map((note) => (
          <li key={note.at} className={classes.quiet}>
            {note.by.name}, {day(note.at)}: {note.text}
          </li>
        ))}
      </ul>
      <Textarea
        size="xs"
        label={t('board.note')}
        description={t('board.noteHelp')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button
        size="xs"
        variant="default"
        disabled={!text.trim()}
        onClick={() => void onAdd(text.trim()).then(() => setText(''))}
      >
        {t('board.addNote')}
      </Button>
    </div>
  );
}
