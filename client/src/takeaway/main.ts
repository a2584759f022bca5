// What somebody takes along, by their link. The server writes the document; this page asks for it with the two halves of the
// fragment, which a plain address would tell every log and every program that looks into links, and puts it in.

import '../ui/tokens.css';
import '../ui/bar.css';
import './takeaway.css';
import { boot } from '../net/boot';
import { ApiError, ask } from '../net/http';
import { named } from '../net/named';
import { offer } from '../ui/files';

const { workshop, language = 'de', words = {} } = boot('takeaway');
const app = document.getElementById('app')!;
const said = document.getElementById('said')!;
const [seat, secret] = location.hash.slice(1).split('.');

document.title = `${words['title']} · Stellwand`;
void show();

async function show(): Promise<void> {
  said.textContent = words['coming']!;
  try {
    put(await (await fetched('html')).text());
  } catch (error) {
    fail(error, show);
  }
}

/** Its sheet comes along by script: the page's policy knows no inline style but its own, even for what is only parsed. */
function put(told: string): void {
  const [style = '', css = ''] = /<style>([^]*?)<\/style>/.exec(told) ?? [];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css.replace(/@font-face\{[^}]*\}/g, '')); // this page has that typeface, and may load no other
  document.adoptedStyleSheets = [sheet];
  said.replaceChildren();
  app.replaceChildren(...new DOMParser().parseFromString(told.replace(style, ''), 'text/html').body.childNodes);
  app.querySelector('header')?.append(button(words['file']!, save));
}

async function save(): Promise<void> {
  said.replaceChildren();
  try {
    const { file, name } = await named(await fetched('pdf'), 'takeaway.pdf');
    offer(file, name);
  } catch (error) {
    fail(error, save);
  }
}

function fetched(format: 'html' | 'pdf'): Promise<Response> {
  const query = new URLSearchParams({ language, zone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  return ask('POST', `/api/workshops/${workshop}/takeaway.${format}?${query}`, { seat, secret });
}

function fail(error: unknown, again: () => void): void {
  const gone = error instanceof ApiError && (error.code === 'unknown_link' || error.code === 'malformed');
  if (gone) app.replaceChildren();
  said.replaceChildren(words[gone ? 'gone' : 'offline']!, ...(gone ? [] : [button(words['again']!, again)]));
  scrollTo(0, 0);
}

function button(text: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.textContent = text;
  made.addEventListener('click', press);
  return made;
}
