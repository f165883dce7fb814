import { Textarea } from '@mantine/core';
import { useState } from 'react';

interface Props {
  label: string;
  help: string;
  value: readonly string[];
  error?: string | undefined;
  onChange: (lines: string[]) => void;
}

/** Several short texts, one a line; taken over when the field is left, so that typing is not disturbed. */
export function LinesField({ label, help, value, error, onChange }: Props) {
  const [typed, setTyped] = useState<string>();
  return (
    <Textarea
      label={label}
      description={help}
      autosize
      minRows={2}
      value={typed ?? value.join('\n')}
      error={error}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed === undefined) return;
        onChange([...new Set(typed.split('\n').map((line) => line.trim()).filter(Boolean))]); // prettier-ignore
        setTyped(undefined);
      }}
    />
  );
}
