// German is broken only where the dictionary (Duden) breaks it too.

import { expect, test } from 'vitest';
import { syllables } from './syllables';

const WORDS = `
ge-schrie-ben Netz-werk-tref-fen Mo-dell-vor-ha-ben Nach-bar-schafts-ort Nach-bar-schafts-fest Be-tei-li-gung
Be-tei-li-gungs-ver-fah-ren Zu-stän-dig-keit Ko-or-di-na-ti-ons-stel-len Wirt-schafts-för-de-rung Ver-ein-ba-rung
Ziel-ver-ein-ba-rung Ver-eins-ar-beit Stadt-rats-sit-zung Stadt-ent-wick-lung Bür-ger-ini-ti-a-ti-ve Haus-halts-plan
Ge-sund-heits-amt Ar-beits-grup-pe Ar-beits-amt Öf-fent-lich-keits-ar-beit Kin-der-gar-ten-el-tern Rat-haus-platz
Gar-ten-häus-chen Wort-spie-le-rei Bil-dungs-trä-ger Ju-gend-zen-trum Er-in-ne-rungs-kul-tur Zeit-er-fah-rung
Un-ter-stüt-zung Über-ar-bei-tung Kli-ma-an-pas-sung Ener-gie-be-ra-tung Le-bens-al-ter Mit-ein-an-der
Mehr-ge-ne-ra-tio-nen-haus Ehren-amts-kar-te Grund-stücks-ver-kehrs-ge-neh-mi-gung Markt-recht-li-che Auf-ent-halts-ort
Um-welt-bil-dung Fahr-rad-stra-ße Spiel-platz-pa-ten-schaft Zu-sam-men-ar-beit Ver-an-stal-tungs-ka-len-der
An-sprech-part-ner Frei-wil-li-gen-agen-tur Ver-kehrs-be-ru-hi-gung Leucht-turm-pro-jekt Wis-sens-trans-fer
Rechts-kreis-über-grei-fen-de Rind-fleisch-eti-ket-tie-rung Me-di-zin-ethik Bun-des-pro-gramm Lan-des-amt Kom-mis-si-ons-vor-sitz Wo-chen-en-de Qua-li-täts-über-prü-fung
`.trim().split(/\s+/);

test.each(WORDS)('%s is broken at its syllables or not at all', (hyphened) => {
  const places = (parts: string[]) => parts.slice(0, -1).map((_, i) => parts.slice(0, i + 1).join('').length);
  const parts = syllables(hyphened.replaceAll('-', ''));
  const right = places(hyphened.split('-'));
  expect(parts.join('')).toBe(hyphened.replaceAll('-', ''));
  expect(places(parts).filter((place) => !right.includes(place)), parts.join('-')).toEqual([]);
});

test('long words can mostly be broken', () => {
  const whole = WORDS.filter((word) => syllables(word.replaceAll('-', '')).length < 2);
  expect(whole.length, whole.join(' ')).toBeLessThan(WORDS.length / 6);
});
