# Templates: boards and zones as they are made. From then on the texts belong to the workshop.
template-level-bund = Federal
template-level-land = State
template-level-kommune = Local

template-anniversary = Anniversary with market stands
    .hint = Looking back, taking stock, three stands

template-timeline = Milestones
    .prompt = Which moment shaped us?
    .hint = A shared history, to scale, in lanes
template-timeline-bund = Federal
template-timeline-land = State
template-timeline-kommune = Local

template-swot = Where do we stand?
    .prompt = What carries us, what slows us down, what lies ahead?
    .hint = Four fields: strengths, weaknesses, opportunities, threats
template-swot-strengths = Strengths
template-swot-weaknesses = Weaknesses
template-swot-chances = Opportunities
template-swot-risks = Threats

template-strengths = Strengths and weaknesses
    .prompt = What are we good at already, and where does it stick?
    .hint = Two fields side by side
template-strengths-strengths = Strengths
template-strengths-weaknesses = Weaknesses

template-soar = SOAR
    .prompt = What can we do, what do we want, how will we know?
    .hint = Strengths, opportunities, aspirations, results
template-soar-strengths = Strengths
template-soar-opportunities = Opportunities
template-soar-aspirations = Aspirations
template-soar-results = Results

template-factors = What helps and what hinders
    .prompt = What helped, and what stood in the way?
    .hint = Two columns
template-factors-factors = What helps
template-factors-hurdles = Hurdles

template-criteria = Our network
    .prompt = What holds our network together?
    .hint = Four criteria: goals, differences, exchange, trust
template-criteria-goals = Goals
template-criteria-differences = Differences
template-criteria-exchange = Exchange
template-criteria-trust = Trust

template-stands = Market stands
    .prompt = How do we bring our strengths together?
    .hint = Three stands with a guiding question and columns of their own
template-stands-a = Planning together
    .question = How do all levels plan at one table?
template-stands-b = Sharing knowledge
    .question = How does good knowledge get to where it is needed?
template-stands-c = Winning people
    .question = How do we win and keep people who join in?
template-stands-works = What works already
template-stands-needs = What is still missing

template-exchange = Search and offer
    .prompt = What are you looking for, and what can you offer?
    .hint = Categories of wants and offers that find each other
template-exchange-materials = Raw materials
template-exchange-supply = Supply
template-exchange-services = Services
template-side-search = Search
template-side-offer = Offer

template-questions = Short question, quick answer
    .prompt = What are you looking for that somebody in this room might know?
    .hint = Questions that all weigh and somebody answers
template-questions-open = Open
template-questions-answered = Answered
template-questions-later = To follow up

template-blank = Blank wall
    .prompt = What is on your mind?
    .hint = One field, one question, go
template-blank-notes = Notes
