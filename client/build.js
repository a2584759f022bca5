// Builds every page that has an entry into dist/ and lays .gz and .br beside each file, so the server never compresses.
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';

const pages = process.argv.slice(2).length ? process.argv.slice(2) : ['phone', 'screen', 'facilitator', 'start', 'takeaway', 'methods'];
const whole = process.argv.length === 2;
// 120 phones on one access point load this at once; see docs/design.md.
const PHONE_AT_MOST = 60 * 1024;
// Comes while people type their name. What only some workshops need is a script of its own, fetched once one has it: groups.ts,
// host.ts, market.ts, listings.ts.
const INSIDE_AT_MOST = 46.5 * 1024;

if (whole) rmSync('dist', { recursive: true, force: true });
for (const page of pages) {
  if (!existsSync(`${page}.html`)) continue;
  drop(page);
  process.env.PAGE = page;
  await build({ logLevel: 'warn' });
}
const phone = existsSync('dist/phone.html') ? readFileSync('dist/phone.html', 'utf8') : '';
const entries = new Set([...phone.matchAll(/"\/assets\/([^"]+\.js)"/g)].map(([, name]) => name));
let asked = 0;
let inside = 0;
for (const file of files('dist')) {
  if (!/\.(html|js|css|svg|json|txt)$/.test(file)) continue;
  const bytes = readFileSync(file);
  const zipped = gzipSync(bytes, { level: 9 });
  writeFileSync(`${file}.gz`, zipped);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, quality));
  if (entries.has(basename(file))) asked += zipped.length;
  if (/^phone-inside-.*\.js$/.test(basename(file))) inside += zipped.length;
  console.log(`${file}  ${(zipped.length / 1024).toFixed(1)} KB gzip`);
}

for (const [part, bytes, most] of [['first', asked, PHONE_AT_MOST], ['second', inside, INSIDE_AT_MOST]]) {
  if (bytes <= most) continue;
  console.error(`The ${part} part of the phone's script has ${bytes} bytes gzip; a phone may be asked for ${most}.`);
  process.exitCode = 1;
}

/** Hashed names change, so an earlier build's files of this page would stay. */
function drop(page) {
  for (const file of files('dist')) if (file.startsWith(join('dist', 'assets', `${page}-`))) rmSync(file);
}

function files(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
}
