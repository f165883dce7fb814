import { TextInput } from '@mantine/core';
import { useState } from 'react';

interface Props {
  label: string;
  description?: string;
  value: readonly string[];
  error?: string | undefined;
  onChange: (value: string[]) => void;
}

const listIn = (text: string): string[] => text.split(/[,;]/).map((part) => part.trim()).filter((part) => part !== ''); // prettier-ignore

/** A list written with commas. What is typed stays as it is typed. */
export function ListInput({ value, onChange, ...rest }: Props) {
  const [text, setText] = useState(value.join(', '));
  return (
    <TextInput
      {...rest}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(listIn(event.currentTarget.value));
      }}
    />
  );
}
