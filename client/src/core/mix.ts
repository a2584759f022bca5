// Newly mixed groups as they travel on the wire (server/workshop/model.py).

/** Where one group of a mix meets: a table, or a stand whose zone has this id. */
export interface Station {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  /** At most so many people; 0 is no limit. */
  readonly capacity: number;
  readonly hosts: readonly string[];
  readonly closed: boolean;
  /** Where to turn, seen from the screen. */
  readonly way: '' | 'left' | 'ahead' | 'right' | 'back' | 'up' | 'down';
}

/** Where a seat goes in each round: a place in `Mix.stations` (-1 nowhere), and the table there (0: there is but one). */
export interface Seating {
  readonly seat: string;
  readonly stations: readonly number[];
  readonly tables: readonly number[];
}

export interface Wishes {
  readonly apart: readonly string[];
  readonly spread: readonly string[];
  /** Who has the same meets only when there is nobody else. */
  readonly rather: readonly string[];
  readonly together: readonly (readonly string[])[];
  readonly earlier: boolean;
}

/** Newly mixed groups over `rounds`, `begun` of which have begun. `seatings` are for facilitators and screens. */
export interface Mix {
  readonly id: string;
  readonly title: string;
  readonly stations: readonly Station[];
  readonly rounds: number;
  readonly board: string;
  readonly visit: 'any' | 'once';
  readonly wishes: Wishes;
  readonly seed: number;
  readonly begun: number;
  readonly seatings: readonly Seating[];
}

export const NO_WISHES: Wishes = { apart: [], spread: [], rather: [], together: [], earlier: true };
