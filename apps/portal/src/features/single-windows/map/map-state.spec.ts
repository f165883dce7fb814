import { readState, writeState } from './map-state';

const state = (query: string) => readState(new URLSearchParams(query));

describe('the address of the map', () => {
  it('restores what it was written from', () => {
    const query = 'by=services&which=payment&view=tiles&region=ESA&status=running&until=2013&zoom=2.5_-100_-50';
    expect(writeState(state(query)).toString()).toBe(query);
    expect(writeState(state('')).toString()).toBe('');
  });

  it('leaves out what it does not know', () => {
    const strange = 'by=colour&which=x&view=globe&region=XX&until=soon&zoom=99_1_1&status=famous';
    expect(writeState(state(strange)).toString()).toBe('');
    expect(state('by=status&which=payment').which).toBeNull();
    expect(state('zoom=2_a_1').zoom).toEqual([1, 0, 0]);
  });
});
