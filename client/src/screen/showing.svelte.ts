// What this screen presents: what the facilitator says, or what its own keys have said since (K6).
import type { Show } from '../core/model';
import type { Film, Turn } from './film.svelte';

export class Showing {
  /** The results of the day, one after the other. */
  results = $state(false);
  slide = $state(0);
  /** Who met whom. */
  contacts = $state(false);
  /** The board whose film is shown; the film comes when that board is here. */
  filmed = $state('');
  film = $state.raw<Film | null>(null);
  /** The board whose stands are laid beside each other, at `slide`. */
  overlapped = $state('');
  #turn: Turn = { page: 0, at: 0 };

  follow(show: Show | null): void {
    if (show?.kind === 'film') return this.roll(show.board, show);
    this.leave();
    if (show?.kind === 'overlap') {
      this.overlapped = show.board;
      this.slide = show.page;
    } else if (show?.kind === 'contacts') this.contacts = true;
    else if (show) this.present(show.page);
  }

  present(slide = 0): void {
    this.leave();
    this.results = true;
    this.slide = slide;
  }

  /** Shows a board's film; the one that is shown already is only turned. */
  roll(board: string, turn: Turn): void {
    this.#turn = turn;
    if (this.film && board === this.filmed) return this.film.turn(turn);
    this.leave();
    this.filmed = board;
  }

  load(make: (turn: Turn) => Film): void {
    this.film ??= make(this.#turn);
  }

  leave(): void {
    this.film?.stop();
    this.film = null;
    this.filmed = '';
    this.overlapped = '';
    this.results = false;
    this.contacts = false;
  }
}
