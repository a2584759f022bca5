"""How the facilitator leads the day: what they do in each scene, and what they make of what has been written."""

import asyncio
import random
from collections.abc import Awaitable, Callable

from server.board import commands as k
from server.board.model import Note
from server.demo.ahead import ANSWERS
from server.demo.leader import Leader
from server.demo.results import SENTENCES
from server.demo.scenes import Span, spans
from server.demo.scribe import read_flipchart
from server.demo.texts import heading_of, headings
from server.workshop import commands as w

TIDYINGS = 12  # cards moved to their like in a scene of open writing
ENOUGH = 0.9  # of the people have said "done": then one may go on
ASIDE = 6  # cards of weaknesses taken along to the four fields


class Script:
    """Plays the day with `people` participants."""

    def __init__(self, leader: Leader, people: int, seed: int) -> None:
        self._leader = leader
        self._people = people
        self._random = random.Random(f"{seed} leader")
        self._span = Span(spans(1)["arrive"].scene, 0, 0)
        self._final = ""
        self._play: dict[str, Callable[[], Awaitable[None]]] = {
            "remember": self._remember, "tell": self._tidy, "walk": self._walk, "judge": self._judge,
            "condense": self._condense, "put": self._put, "endorse": self._endorse, "lunch": self._send,
            "look_ahead": self._look_ahead, "prioritise": self._prioritise, "introduce": self._introduce,
            "round1": self._tidy, "round2": self._tidy, "report": self._report, "ask": self._answer,
            "promise": self._wait_for_done, "toast": self._leave_nothing_hidden,
        }  # fmt: skip

    async def play(self, seconds: float) -> None:
        """Lead through a day of so many seconds."""
        for self._span in spans(seconds).values():
            # people need the large code first; it stays until most have come
            await self._at(0.7 if self._span.scene.name == "arrive" else 0)
            await self._leader.begin(self._span.scene)
            if play := self._play.get(self._span.scene.name):
                await play()
        await self._at(1)

    async def _at(self, part: float) -> None:
        await self._leader.clock.until(self._span.at(part))

    async def _wait_for_done(self, part: float = 0.85) -> None:
        await self._at(part)
        await self._leader.until(lambda: self._leader.done() >= ENOUGH, 15.0)

    # -- in private, and then together --------------------------------------------------------------------------------

    async def _remember(self) -> None:
        """In private; the clock runs out, the gong, and all cards turn at once."""
        await self._run_out()
        await self._reveal()

    async def _judge(self) -> None:
        """In private; the first cards are turned one by one, then all."""
        await self._run_out()
        key = self._span.scene.board
        veiled = sorted(note.id for note in self._leader.board(key).notes.values() if note.veil and not note.removed)
        for number, note in enumerate(veiled[:3]):
            self._leader.ask(self._leader.rooms[key], k.RevealNotes((note,)))
            await self._at(0.86 + number * 0.02)
        await self._reveal()

    async def _run_out(self) -> None:
        leader, clock = self._leader, self._leader.clock
        await self._at(0.55)
        leader.lead(w.RunClock(max(1, round(clock.real(self._span.length * 0.3)))))
        await self._wait_for_done()
        leader.lead(w.GiveSignal("gong"))

    async def _reveal(self) -> None:
        leader, key = self._leader, self._span.scene.board
        if any(note.veil and not note.removed for note in leader.board(key).notes.values()):
            await leader.must(leader.rooms[key], k.RevealNotes())

    async def _leave_nothing_hidden(self) -> None:
        """A card written after the reveal, or taken back from the bin, is still its author's alone."""
        for key in self._leader.rooms:
            board = self._leader.board(key)
            if any(note.veil and not note.removed for note in board.notes.values()):
                self._leader.ask(self._leader.rooms[key], k.RevealNotes())

    # -- looking and tidying ------------------------------------------------------------------------------------------

    async def _tidy(self) -> None:
        """What has stayed hidden is shown; then cards are moved to their like."""
        await self._reveal()
        for number in range(TIDYINGS):
            await self._at(0.15 + 0.8 * number / TIDYINGS)
            await self._leader.manage(self._span.scene.board, self._pair)

    def _pair(self) -> k.Command | None:
        notes = self._leader.notes(self._span.scene.board)
        pairs = [
            (one, other)
            for one, other in zip(notes, notes[2:], strict=False)
            if one.zone == other.zone and _alike(one.text, other.text)
        ]
        if not pairs:
            return None
        one, other = self._random.choice(pairs)
        return k.MoveNote(other.id, one.zone, after=one.id)

    async def _walk(self) -> None:
        """Everybody looks at one milestone."""
        await self._at(0.25)
        dated = [note for note in self._leader.notes("milestones") if note.when and 30 <= len(note.text) <= 70]
        for note in [n for n in dated if "Nachbarschaft" in n.text][:1] or dated[:1]:
            self._leader.show("milestones", f"note:{note.id}")
            await self._at(0.75)
            self._leader.lead(w.SetSpot())

    async def _introduce(self) -> None:
        """From stand to stand."""
        for number, stand in enumerate("abc"):
            await self._at(0.1 + 0.3 * number)
            self._leader.show("stands", f"zone:{stand}")

    async def _report(self) -> None:
        """From stand to stand once more; meanwhile the flipchart of one becomes notes."""
        await asyncio.gather(self._introduce(), read_flipchart(self._leader))

    # -- clusters and statements --------------------------------------------------------------------------------------

    async def _condense(self) -> None:
        """Put what belongs together under a heading, in both fields."""
        await self._reveal()
        await self._cluster(("strengths", "weaknesses"), 0.05)
        largest = max(self._leader.board("strengths").clusters, key=lambda id: len(self._members(id)), default="")
        if largest:
            self._leader.show("strengths", f"cluster:{largest}")

    async def _cluster(self, zones: tuple[str, ...], first: float) -> None:
        wanted = [(zone, heading) for zone in zones for heading in headings(zone)]
        for number, (zone, heading) in enumerate(wanted):
            await self._at(first + (0.85 - first) * number / len(wanted))
            await self._gather(f"k-{zone}-{number}", zone, heading)

    async def _gather(self, id: str, zone: str, heading: str) -> None:
        """Make one cluster of what belongs under a heading, if anything does, and name it."""
        leader, key = self._leader, self._span.scene.board

        def make() -> k.Command | None:
            notes = tuple(note.id for note in self._loose(zone) if heading_of(zone, note.text) == heading)
            return k.MakeCluster(id, notes) if notes else None

        def name() -> k.Command | None:
            return k.NameCluster(id, heading) if id in leader.board(key).clusters else None

        if await leader.manage(key, make):
            await leader.manage(key, name)

    def _loose(self, zone: str) -> list[Note]:
        return [note for note in self._leader.notes(self._span.scene.board, zone) if not note.cluster]

    def _members(self, cluster: str) -> list[Note]:
        return [note for note in self._leader.notes("strengths") if note.cluster == cluster]

    async def _put(self) -> None:
        """A sentence for each cluster of strengths; the room claps for two of them."""
        leader = self._leader
        clusters = {cluster.title: cluster.id for cluster in leader.board("strengths").clusters.values()}
        for number, sentence in enumerate(SENTENCES):
            await self._at(0.05 + 0.1 * number)
            cluster = clusters.get(sentence.heading)
            if cluster and self._members(cluster):
                write = k.WriteStatement(f"s-{number}", sentence.text, cluster)
                await leader.manage("strengths", lambda write=write: write)  # type: ignore[misc]
        made = sorted(leader.board("strengths").statements)
        for number, id in enumerate(made[:2]):
            await self._at(0.6 + 0.1 * number)
            await leader.must(leader.rooms["strengths"], k.EditStatement(id, status="endorsed"))
        if made:
            leader.show("strengths", f"statement:{made[0]}")

    # -- votes --------------------------------------------------------------------------------------------------------

    async def _count(self) -> list[str]:
        """Wait for the last paper and close the ballot. Gives the ids of its items, the strongest first."""
        leader, scene = self._leader, self._span.scene
        await self._at(0.55)
        await leader.until(lambda: (ballot := leader.ballot(scene)) is not None and ballot.voters >= self._people)
        ballot = leader.ballot(scene)
        if ballot is None:
            return []
        await leader.must(leader.rooms[scene.board], k.CloseBallot(ballot.id))
        await leader.until(lambda: not (known := leader.ballot(scene)) or bool(known.tallies))
        ballot = leader.ballot(scene) or ballot
        return [t.item.partition(":")[2] for t in sorted(ballot.tallies, key=lambda t: -t.total)]

    async def _endorse(self) -> None:
        """Dots on the statements; the strongest is final, and everybody reads it."""
        for id in (await self._count())[:1]:
            self._final = id
            await self._at(0.8)
            await self._leader.must(self._leader.rooms["strengths"], k.EditStatement(id, status="final"))
            self._leader.show("strengths", f"statement:{id}")

    async def _prioritise(self) -> None:
        """Dots on the clusters of the four fields; the strongest is looked at."""
        for id in (await self._count())[:1]:
            await self._at(0.85)
            self._leader.show("swot", f"cluster:{id}")

    # -- taking along -------------------------------------------------------------------------------------------------

    async def _send(self) -> None:
        """While the others eat: the sentences go to the four fields, the final one to its stand, with their origins."""
        leader, boards = self._leader, self._leader.boards
        made = tuple(sorted(leader.board("strengths").statements))
        weak = [note for note in leader.notes("strengths", "weaknesses") if note.cluster]
        by_cluster = {note.cluster: note.id for note in weak} | {note.id: note.id for note in weak[:1]}
        aside = tuple(dict.fromkeys(by_cluster.values()))[:ASIDE]
        sendings = [
            k.SendNotes(boards["swot"], "strengths", statements=made) if made else None,
            k.SendNotes(boards["swot"], "weaknesses", aside) if aside else None,
        ]
        if self._final:
            text = leader.board("strengths").statements[self._final].text
            column = next(sentence.column for sentence in SENTENCES if sentence.text == text)
            sendings.append(k.SendNotes(boards["stands"], column, statements=(self._final,)))
        for sending in sendings:
            await leader.manage("strengths", lambda sending=sending: sending)  # type: ignore[misc]

    async def _look_ahead(self) -> None:
        await self._wait_for_done(0.65)
        await self._cluster(("chances", "risks"), 0.65)

    # -- questions ----------------------------------------------------------------------------------------------------

    async def _answer(self) -> None:
        """The question with most likes comes to the screen for a minute and is answered; one is left for later."""
        await self._at(0.62)
        leader = self._leader
        await leader.until(lambda: any(note.likes for note in leader.notes("questions", "open")))
        asked = sorted(leader.notes("questions", "open"), key=lambda note: (-note.likes, note.id))
        for note in asked[:1]:
            leader.show("questions", f"note:{note.id}", 60)
            await self._at(0.85)
            answer = next((line for word, line in ANSWERS.items() if word in note.text), "Das klären wir beim Kaffee.")
            await leader.must(leader.rooms["questions"], k.AnswerNote(note.id, answer, "answered"))
            leader.lead(w.SetSpot())
        for note in asked[-1:] if len(asked) > 1 else []:
            await leader.must(leader.rooms["questions"], k.AnswerNote(note.id, "", "later"))


def _alike(one: str, other: str) -> bool:
    """Two longer words in common: people said the same."""
    words = [{word for word in text.lower().split() if len(word) > 5} for text in (one, other)]
    return len(words[0] & words[1]) >= 2
