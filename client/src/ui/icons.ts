// The pictograms, 24 by 24, stroked. One list for all pages; a page's bundle carries the whole list (1.6 KB gzip).

export const ICONS = {
  check: '<path d="M4 12.5l5.2 5.2L20 6.5"/>',
  up: '<path d="M12 21V4M4.5 11.5L12 4l7.5 7.5"/>',
  left: '<path d="M21 12H4M11.5 4.5L4 12l7.5 7.5"/>',
  right: '<path d="M3 12h17M12.5 4.5L20 12l-7.5 7.5"/>',
  clock: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5.2l3.4 2"/>',
  x: '<path d="M5 5l14 14M19 5L5 19"/>',
  plus: '<path d="M12 4v16M4 12h16"/>',
  minus: '<path d="M4 12h16"/>',
  people:
    '<circle cx="8.5" cy="8" r="4"/><path d="M1.5 20.5c0-4 3-6.5 7-6.5s7 2.5 7 6.500M15.5 4.500a4 4 0 010 7.200M18 14.600c2.8.8 4.5 3 4.5 5.9"/>',
  eye:
    '<path d="M1.5 12S5.5 5 12 5s10.5 7 10.5 7-4 7-10.5 7S1.5 12 1.5 12z"/><circle cx="12" cy="12" r="3"/>',
  pen: '<path d="M4 20l1-4.500L16.5 4 20 7.5 8.5 19z"/>',
  book: '<path d="M12 6.500C9.500 4.800 6.500 4.500 3 4.500V18c3.500 0 6.500.3 9 2 2.500-1.700 5.500-2 9-2V4.500c-3.500 0-6.500.3-9 2zV20"/>',
  wall: '<rect x="3" y="4" width="18" height="13"/><path d="M7 21l2-4M17 21l-2-4M7 8h4v3H7zM14 10h3"/>',
  me: '<circle cx="12" cy="8" r="4.5"/><path d="M3.5 21c.5-4.5 4-7 8.5-7s8 2.5 8.5 7"/>',
  send: '<path d="M12 20V5M5 12l7-7 7 7"/>',
  off:
    '<path d="M3 3l18 18M8.5 16a5 5 0 017 0M5 12.500a10 10 0 014-2.300M14 9.800a10 10 0 015 2.700M2 9a15 15 0 014-2.600M11 5.100A15 15 0 0122 9"/>',
  more: '<circle cx="5" cy="12" r="1"/><circle cx="12" cy="12" r="1"/><circle cx="19" cy="12" r="1"/>',
  grip: '<path d="M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01"/>',
  screen: '<rect x="2.5" y="4" width="19" height="12.5"/><path d="M8 20.500h8M12 16.500v4"/>',
  list: '<path d="M8 6h13M8 12h13M8 18h13M3 6h.01M3 12h.01M3 18h.01"/>',
  bell: '<path d="M6 16V10.500a6 6 0 0112 0V16l2 2.500H4zM10 21h4"/>',
  search: '<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.500L21 21"/>',
  undo: '<path d="M8 4L3.5 8.5 8 13M4 8.500h10a6 6 0 010 12H9"/>',
  down: '<path d="M5 9l7 7 7-7"/>',
  move: '<path d="M12 3v18M3 12h18M9 6l3-3 3 3M9 18l3 3 3-3M6 9l-3 3 3 3M18 9l3 3-3 3"/>',
  trash: '<path d="M4 6.500h16M9 6V3.500h6V6M6 6.500l1 14h10l1-14"/>',
  flag: '<path d="M5 21V4h13l-3 4.5 3 4.500H5"/>',
  text: '<path d="M4 6V4h16v2M12 4v16M9 20h6"/>',
  heart:
    '<path d="M12 20.5C5 15.5 2.5 12 2.5 8.5a4.75 4.75 0 019.5-1.5 4.75 4.75 0 019.5 1.5C21.5 12 19 15.5 12 20.5z"/>',
  question:
    '<path d="M7.5 8.5a4.5 4.5 0 119 0c0 3-4.5 3.2-4.5 6.5M12 20h.01"/>',
  dots: '<circle cx="7" cy="8" r="3.500"/><circle cx="17" cy="8" r="3.500"/><circle cx="12" cy="16.500" r="3.500"/>',
  lock: '<rect x="5" y="11" width="14" height="9.500"/><path d="M8 11V8a4 4 0 018 0v3"/>',
  hand:
    '<path d="M7 14V7M11 12V3.500M15 12V4.500M19 13V8v7c0 4-2.500 6.500-6.500 6.500-3 0-5-1.500-6.500-4L2.500 13"/>',
  pause: '<path d="M8 5v14M16 5v14"/>',
  play: '<path d="M7 4.500v15L19.500 12z"/>',
  star:
    '<path d="M12 3l2.8 5.9 6.5.9-4.7 4.5 1.1 6.400L12 17.600l-5.7 3.1 1.1-6.400L2.7 9.800l6.5-.9z"/>',
} as const;

export type IconName = keyof typeof ICONS;
