# Pages that the server writes itself
noscript = This page needs JavaScript. Please allow it in the browser’s settings and reload.
not-built-title = The pages are not built yet
not-built-text = The server is running, but the pages for phone, screen and facilitator are missing. Please run “./stellwand” once, then reload.
link-facilitator = Facilitator
link-screen = Big screen
round-title = Round { $round } of { $rounds }
starter-title = Our workshop
methods-title = Methods
methods-intro = What works in a room of twelve to two hundred people: what for, how long, how it goes and what often goes wrong.
methods-back = All methods
methods-agendas = Ready-made agendas with it
methods-begin = Begin with “{ $title }”
methods-language = English
public-coming-title = Back in a moment
public-coming = This version is being revised. It will be here again within a minute; the page reloads by itself.
public-shut-title = There is nothing to read here
public-shut = This version is not published, or it was withdrawn. Whoever sent the link knows more.
