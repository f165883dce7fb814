import type { RadarEntry } from '@digital-customs/contracts';
import { people } from '@digital-customs/testing';
import { draftEdition, editEntries, movementOf, publishEdition, type RadarEdition } from './radar.js';

const entry = (technology: RadarEntry['technology'], ring: RadarEntry['ring'], why = 'Few use it.'): RadarEntry => ({
  technology,
  ring,
  reason: { en: why, fr: `fr ${why}` },
});
const noon = new Date('2026-11-25T12:00:00Z');
const before: RadarEdition = {
  ...draftEdition('2026-1', null, [entry('drones', 'try')], people.curator).state,
  status: 'published',
};
const draft = () => draftEdition('2026-2', before, [], people.curator).state;

describe('an edition of the radar', () => {
  it('begins with the entries of the edition before', () => {
    expect(draft()).toMatchObject({ previous: '2026-1', entries: before.entries, status: 'draft' });
  });

  it('is not published while a technology has moved without a new reason in both languages', () => {
    const { state } = editEntries(draft(), [entry('drones', 'pilot')]);
    const half = editEntries(draft(), [
      { ...entry('drones', 'pilot', 'Two pilots.'), reason: { en: 'Two pilots.', fr: 'fr Few use it.' } },
    ]).state;
    const publish = (radar: RadarEdition) => publishEdition(radar, before, new Map(), people.curator, noon);
    expect(() => publish(state)).toThrow(/needs a new reason/);
    expect(() => publish(half)).toThrow(/needs a new reason/);
    expect(publish(editEntries(draft(), [entry('drones', 'pilot', 'Two pilots.')]).state).state.status).toBe(
      'published',
    );
  });

  it('freezes what was counted, and is published once', () => {
    const counted = new Map([['drones' as const, { practices: 1, innovations: 2, members: 3, notes: 0 }]]);
    const { state, events } = publishEdition(draft(), before, counted, people.curator, noon);
    expect(state.evidence).toEqual({ drones: { practices: 1, innovations: 2, members: 3, notes: 0 } });
    expect(events.map(({ type }) => type)).toEqual(['repository.radar-edition-published.v1']);
    expect(() => publishEdition(state, before, counted, people.curator, noon)).toThrow(/in the archive/);
    expect(() => editEntries(state, [])).toThrow(/in the archive/);
  });

  it.each([
    ['pilot', 'try', 'nearer'],
    ['watch', 'try', 'farther'],
    ['in-use', 'in-use', 'same'],
    ['try', undefined, 'new'],
  ] as const)('says of %s after %s that it is %s', (ring, last, movement) =>
    expect(movementOf(ring, last)).toBe(movement),
  );
});
