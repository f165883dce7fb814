import { useEffect, useRef } from 'react';

/** Where a line of choices scrolls, as on a phone, what is chosen is in sight. Returns the line's ref. */
export function useInSight<Line extends HTMLElement>(chosen: string) {
  const ref = useRef<Line>(null);
  useEffect(() => {
    const line = ref.current;
    const mark = line?.querySelector('[aria-current], [aria-pressed="true"]')?.getBoundingClientRect();
    if (!line || !mark) return;
    const { left, right, width } = line.getBoundingClientRect();
    if (mark.left < left || mark.right > right - 40)
      line.scrollBy({ left: mark.left + mark.width / 2 - left - width / 2 });
  }, [chosen]);
  return ref;
}
