// Gong and bell, made by Web Audio: no file to load. A browser lets a page sound after somebody has touched it once; until
// then, and for those who do not hear, there is the signal that is seen.
import { read, write } from '../net/store';

export type Tone = 'bell' | 'gong';
interface Voice { partials: readonly (readonly [ratio: number, level: number, seconds: number])[]; pitch: number }

// A gong's partials are no harmonics, and the high ones fade first.
const VOICES: Record<Tone, Voice> = {
  gong: { pitch: 98, partials: [[1, 0.5, 5.5], [1.48, 0.32, 4.6], [2.09, 0.3, 3.8], [2.74, 0.2, 3], [3.76, 0.14, 2.1], [5.4, 0.08, 1.2]] },
  bell: { pitch: 660, partials: [[0.5, 0.2, 2.6], [1, 0.4, 2.2], [1.19, 0.2, 1.8], [2, 0.24, 1.3], [2.51, 0.14, 0.9], [4.01, 0.08, 0.5]] },
};
const KEY = 'stellwand.sound';
const STEP = 0.15;

export class Sound {
  /** Whether the browser lets us sound yet. */
  ready = $state(false);
  muted = $state(false);
  volume = $state(0.7);
  #context: AudioContext | undefined;

  constructor() {
    const kept = Number(read(KEY) ?? NaN);
    if (Number.isFinite(kept)) [this.muted, this.volume] = [kept < 0, Math.min(1, Math.abs(kept))];
  }

  /** To be called from a click or a key press. */
  wake(): void {
    if (this.ready || typeof AudioContext === 'undefined') return;
    this.#context ??= new AudioContext();
    void this.#context.resume().then(() => { this.ready = this.#context?.state === 'running'; }, () => undefined);
  }

  mute(): void {
    this.muted = !this.muted;
    this.#keep();
  }

  /** Louder or quieter, and let it be heard how loud that is. */
  turn(by: 1 | -1): void {
    this.muted = false;
    this.volume = Math.round(Math.min(1, Math.max(STEP, this.volume + by * STEP)) * 100) / 100;
    this.#keep();
    this.play('bell');
  }

  play(tone: Tone): void {
    const context = this.#context;
    if (!context || this.muted || context.state !== 'running') return;
    const { pitch, partials } = VOICES[tone];
    const now = context.currentTime + 0.02;
    const whole = context.createGain();
    whole.gain.value = this.volume;
    whole.connect(context.destination);
    for (const [ratio, level, seconds] of partials) {
      const tone = context.createOscillator();
      const fade = context.createGain();
      tone.frequency.value = pitch * ratio;
      fade.gain.setValueAtTime(0, now);
      fade.gain.linearRampToValueAtTime(level * 0.5, now + 0.012);
      fade.gain.exponentialRampToValueAtTime(0.0001, now + seconds);
      tone.connect(fade).connect(whole);
      tone.start(now);
      tone.stop(now + seconds);
    }
  }

  close(): void {
    void this.#context?.close();
  }

  #keep(): void {
    write(KEY, String(this.muted ? -this.volume : this.volume));
  }
}
