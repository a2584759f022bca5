// Measures text in the font of the page, on a canvas. Fonts arrive late: then there is a new measure, and the wall is
// arranged again.
import type { Measure } from '../core/layout/types';

const SAMPLE = 'aäğłß'; // reaches both files of the face
let version = $state(0);
let watching = false;
let known: { version: number; measure: Measure } | undefined;

/** The measure of the page's font. Reactive: a new one when a font has arrived. */
export function pageMeasure(): Measure {
  watch();
  if (known?.version !== version) known = { version, measure: canvasMeasure() };
  return known.measure;
}

function watch(): void {
  if (watching) return;
  watching = true;
  const family = fontFamily();
  const weights = [520, 720, 800].map((weight) => document.fonts.load(`${weight} 28px ${family}`, SAMPLE));
  void Promise.allSettled(weights).then(() => { version++; });
  document.fonts.addEventListener('loadingdone', () => { version++; });
}

const fontFamily = () => getComputedStyle(document.documentElement).fontFamily || 'sans-serif';

function canvasMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d')!;
  const family = fontFamily();
  context.textRendering = 'geometricPrecision';
  let font = '';
  const widths = new Map<string, number>();
  return (text, size, weight) => {
    const key = `${weight} ${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      const wanted = `${weight} 100px ${family}`;
      if (font !== wanted) context.font = font = wanted;
      widths.set(key, (width = context.measureText(text).width / 100));
    }
    return width * size;
  };
}
