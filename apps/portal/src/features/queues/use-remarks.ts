import { useState } from 'react';

/** Remarks on fields, written before a decision and sent with it; kept on this device until then. */
export function useRemarks(id: string) {
  const place = `digital-customs.remarks.${id}`;
  const [remarks, setRemarks] = useState<Record<string, string>>(
    () => JSON.parse(sessionStorage.getItem(place) ?? '{}') as Record<string, string>,
  );
  const store = (next: Record<string, string>) => {
    setRemarks(next);
    sessionStorage.setItem(place, JSON.stringify(next));
  };
  return {
    of: (field: string) => remarks[field],
    set: (field: string, text: string) => store({ ...remarks, [field]: text }),
    drop: (field: string) => store(Object.fromEntries(Object.entries(remarks).filter(([one]) => one !== field))),
    clear: () => store({}),
    /** As the server takes them. */
    comments: Object.entries(remarks).flatMap(([field, text]) => (text.trim() ? [{ field, text: text.trim() }] : [])),
  };
}

export type Remarks = ReturnType<typeof useRemarks>;
