// The logos of the title page while they are described: what is complete is the workshop's, the rest is a draft here. Pure.

import type { Logo } from '../core/model';

type Logos = readonly Logo[];

const tidy = (logo: Logo): Logo => ({ ...logo, alt: logo.alt.normalize('NFC').replace(/\s+/g, ' ').trim() });
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const of = (logos: Logos, { media }: Logo): Logo | undefined => logos.find((one) => one.media === media);

/** What is kept with what was begun here laid over it. */
export function laid(kept: Logos, begun: Logos): Logo[] {
  return [...kept.map((logo) => of(begun, logo) ?? logo), ...begun.filter((logo) => !of(kept, logo))];
}

/** Those with words. One whose words are being written anew keeps the old until then. */
export function complete(logos: Logos, kept: Logos): Logo[] {
  return logos.map(tidy).flatMap((logo) => (logo.alt ? logo : (of(kept, logo) ?? [])));
}

/** Those that are not kept as they are here. */
export function unsaved(logos: Logos, kept: Logos): Logo[] {
  return logos.filter((logo) => !same(tidy(logo), of(kept, logo)));
}

/** What was here when `was` became `kept`, perhaps by another desk: what nobody touched here follows. */
export function followed(here: Logos, was: Logos, kept: Logos): Logo[] {
  const words = (logo: Logo): Logo => (same(tidy(logo), of(was, logo)) ? (of(kept, logo) ?? logo) : logo);
  const open = here.filter((logo) => !of(was, logo) && !of(kept, logo));
  if (same(complete(here, was), was)) return [...kept.map((logo) => words(of(here, logo) ?? logo)), ...open];
  const left = here.filter((logo) => of(kept, logo) || !of(was, logo)).map(words);
  return [...left, ...kept.filter((logo) => !of(here, logo) && !of(was, logo))];
}
