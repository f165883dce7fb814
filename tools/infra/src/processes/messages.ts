/** Tells a process to add marks to tallies. */
export interface WriteOrder {
  round: string;
  marks: number;
  tallies: number;
  /** How many marks, each with an event, one change adds; 1 unless told. */
  together?: number;
}

/** A mark that was acknowledged. */
export interface Written {
  id: string;
  mark: string;
}
