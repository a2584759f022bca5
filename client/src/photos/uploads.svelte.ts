// Photos on their way, one after the other. What the network loses is sent again with the same id, so it is one photo
// whatever happens; what the server refuses is told and let go.

import { refusal } from '../i18n.svelte';
import { ApiError } from '../net/http';
import { MAX_BYTES, type PhotosOf } from '../net/photos';

export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly state: 'waits' | 'sends' | 'made' | 'again' | 'refused';
  /** What has arrived at the server, from 0 to 1. */
  readonly done: number;
  readonly why: string;
}
interface Job { file: File; board: string; zone: string }

const AGAIN_MS = [1_000, 2_000, 4_000, 8_000];

export class Uploads {
  list = $state.raw<readonly Upload[]>([]);
  #jobs = new Map<string, Job>();
  #running = false;
  #wake = () => {};

  /** `come` is told of every photo that has arrived. */
  constructor(
    private readonly photos: () => PhotosOf, private readonly newId: () => string,
    private readonly come: (photo: string) => void = () => {}, private readonly pauses: readonly number[] = AGAIN_MS,
  ) {}

  get underway(): number {
    return this.list.filter((one) => one.state !== 'refused').length;
  }

  add(files: Iterable<File>, board: string, zone = ''): void {
    for (const file of files) {
      const id = this.newId();
      const large = file.size > MAX_BYTES;
      const why = large ? refusal('bad_media', { why: 'pixels' }) : '';
      this.list = [...this.list, { id, name: file.name, state: large ? 'refused' : 'waits', done: 0, why }];
      if (!large) this.#jobs.set(id, { file, board, zone });
    }
    void this.#run();
  }

  dismiss(id: string): void {
    this.#jobs.delete(id);
    this.list = this.list.filter((one) => one.id !== id);
  }

  /** The network is back: do not wait any longer. */
  wake(): void {
    this.#wake();
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (let next = this.#next(); next; next = this.#next()) await this.#bring(...next);
    this.#running = false;
  }

  #next(): [string, Job] | undefined {
    return this.#jobs.entries().next().value;
  }

  async #bring(id: string, { file, board, zone }: Job): Promise<void> {
    for (let tries = 0; this.#jobs.has(id); tries++) {
      try {
        this.#tell(id, { state: 'sends', done: 0 });
        await this.photos().bring(board, id, file, zone, (done) => this.#tell(id, { state: done < 1 ? 'sends' : 'made', done }));
        this.dismiss(id);
        return this.come(id);
      } catch (error) {
        const { code, fields, retry } = error instanceof ApiError ? error : new ApiError(0, 'internal');
        if (!retry) {
          this.#jobs.delete(id);
          return this.#tell(id, { state: 'refused', why: refusal(code, fields) });
        }
        this.#tell(id, { state: 'again', done: 0 });
        await this.#pause(Number(fields['wait_ms']) || (this.pauses[Math.min(tries, this.pauses.length - 1)] ?? 0));
      }
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((done) => {
      const timer = setTimeout(done, ms);
      this.#wake = () => (clearTimeout(timer), done());
    });
  }

  #tell(id: string, fields: Partial<Upload>): void {
    this.list = this.list.map((one) => (one.id === id ? { ...one, ...fields } : one));
  }
}
