import type { Playing } from '../engine/answers';
import type { Frame } from '../engine/messages';
import { element } from '../shared/dom';
import type { Speaker } from '../shared/speaker';
import { eventsOf, type Event } from './happened';
import { fill, whole, words } from './words';

/** "What just happened": the events of the run, the latest first. */
export class Happened {
    readonly element: HTMLElement;
    private readonly list = element('ol', { class: 'events', reversed: '' });
    private events: readonly Event[] = [];

    constructor(private readonly speaker: Speaker) {
        this.element = element('section', { class: 'happened', 'aria-labelledby': 'happened-title' },
            element('h2', { id: 'happened-title' }, speaker.text(words.happened)), this.list);
        speaker.afterwards(() => this.say());
    }
    clear(): void {
        this.events = [];
        this.say();
    }
    moved(frame: Frame, playing: Playing, staff: number): void {
        const events = eventsOf(frame.curves, frame.week, playing.withdrawal, staff);
        if (events.length === this.events.length) return;  // what has happened does not change any more
        this.events = events;
        this.say();
    }
    private say(): void {
        const { language } = this.speaker;
        this.list.replaceChildren(...[...this.events].reverse().map(({ week, text }) => element('li', {},
            element('span', { class: 'when' }, fill(words.inWeek, { week: whole(week) })[language]), ' ', text[language])));
    }
}
