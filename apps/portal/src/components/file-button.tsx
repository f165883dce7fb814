import { Button } from '@mantine/core';
import { useRef } from 'react';

interface Props {
  label: string;
  /** As the browser's own input takes it: `.pdf,.png`. */
  accept: string;
  loading?: boolean;
  onChoose: (file: File) => void;
}

/** A button that lets the reader choose one file. The same file can be chosen again. */
export function FileButton({ label, accept, loading = false, onChoose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) onChoose(file);
        }}
      />
      <Button variant="default" loading={loading} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
