// Dragging an entry of a list to another place by its grip. Knows ids only.

export class Grip {
  carried = $state('');
  over = $state('');

  constructor(private readonly dropped: (from: string, to: string) => void) {}

  take(event: PointerEvent, id: string): void {
    event.preventDefault();
    (event.currentTarget as Element).releasePointerCapture(event.pointerId);
    this.carried = id;
  }

  enter(id: string): void {
    if (this.carried) this.over = id;
  }

  drop(): void {
    const { carried, over } = this;
    this.carried = this.over = '';
    if (carried && over && carried !== over) this.dropped(carried, over);
  }
}
