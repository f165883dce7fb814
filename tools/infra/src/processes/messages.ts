/** Tells a process to add marks to tallies. */
export interface WriteOrder {
  round: string;
  marks: number;
  tallies: number;
}

/** A mark that was acknowledged. */
export interface Written {
  id: string;
  mark: string;
}
