# The start page: enter a code, or create a workshop.

start-claim = The shared board for many
start-methods = Methods
start-code-heading = Join
start-code-label = Enter a code
start-code-go = Go
start-code-hint = It is on the big screen, eight characters.
start-code-short = Something is missing. The code has eight characters.
start-code-unknown = We do not know { $code }. Have another look at the big screen.
start-code-busy = That was a lot of tries. Wait a moment and try again.
start-offline = No connection right now. Try again in a moment.

start-resume = Continue with
start-mine = My workshops
start-forget = Forget { $title } on this device

start-heading = Where do you begin?
start-intro = Every template is only a beginning. You can change everything, even in the middle of the day.
start-title-label = Title
start-title-example = Ten years of Living Neighbourhoods
start-title-missing = Give your workshop a title first.
start-language-label = Language
start-language-de = Deutsch
start-language-en = English
start-language-both = Both
start-later = You can add more boards later.
start-create = Create and get the code
start-refused = That did not work. Try again in a moment.

start-kind-timeline = Timeline of ten years with three lanes
start-kind-swot = Four fields
start-kind-strengths = Two fields
start-kind-soar = Four fields
start-kind-factors = Two columns
start-kind-criteria = Four columns
start-kind-stands = Three stands with two columns each
start-kind-blank = One field

start-single = Or just one board
start-file = Agenda from a file
start-file-hint = All boards and steps of this file (YAML). It is checked when you create.
start-days = { $count } days
start-day = Day { $day }
start-people = { $least } to { $most } people
