# The start page: enter a code, or create a workshop.

start-claim = The shared board for many
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
start-later = You can add more boards later.
start-create = Create and get the code
start-refused = That did not work. Try again in a moment.

start-template-anniversary = Anniversary with market stands
start-template-anniversary-hint = Looking back, where we stand, three stands
start-template-timeline = Timeline
start-template-timeline-hint = A shared history to scale, with lanes
start-template-swot = Where do we stand?
start-template-swot-hint = Strengths, weaknesses, opportunities, threats
start-template-strengths = Strengths and weaknesses
start-template-strengths-hint = Two fields side by side
start-template-soar = SOAR
start-template-soar-hint = Strengths, opportunities, aspirations, results
start-template-factors = What helps, what hinders
start-template-factors-hint = What has helped, what stood in the way?
start-template-criteria = Four network criteria
start-template-criteria-hint = Goals, differences, exchange, trust
start-template-stands = Market stands
start-template-stands-hint = Three stands with a question and columns of their own
start-template-blank = Blank wall
start-template-blank-hint = One field, one question, go

start-board-timeline = Milestones
start-board-timeline-kind = Timeline of ten years with three lanes
start-board-swot = Where do we stand?
start-board-swot-kind = Four fields
start-board-strengths = Strengths and weaknesses
start-board-strengths-kind = Two fields
start-board-soar = SOAR
start-board-soar-kind = Four fields
start-board-factors = What helps, what hinders
start-board-factors-kind = Two columns
start-board-criteria = Our network
start-board-criteria-kind = Four columns
start-board-stands = Market stands
start-board-stands-kind = Three stands with two columns each
start-board-blank = Blank wall
start-board-blank-kind = One field
