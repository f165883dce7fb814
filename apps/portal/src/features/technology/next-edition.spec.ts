import { nextEdition } from './next-edition';

it.each([
  [['2026-1', '2025-4'], '2026-2'],
  [['2026-9', '2026-10'], '2026-11'],
  [[], '2026-1'],
  [['2025-2'], '2026-1'],
])('after %j comes %s', (editions, next) => expect(nextEdition(editions, new Date('2026-06-01'))).toBe(next));
