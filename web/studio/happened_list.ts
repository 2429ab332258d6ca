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
    private year = -1;

    constructor(private readonly speaker: Speaker) {
        this.element = element('section', { class: 'happened', 'aria-labelledby': 'happened-title' },
            element('h2', { id: 'happened-title' }, speaker.text(words.happened)), this.list);
        speaker.afterwards(() => this.say());
    }
    clear(): void {
        this.events = [];
        this.year = -1;
        this.say();
    }
    moved(frame: Frame, playing: Playing, staff: number): void {
        // Events need the whole series read; four times a year of the run is often enough to be news.
        const now = frame.ended ? Infinity : Math.floor(frame.week / 13);
        if (now === this.year) return;
        this.year = now;
        this.events = eventsOf(frame.curves, frame.week, playing.withdrawal, staff);
        this.say();
    }
    private say(): void {
        const { language } = this.speaker;
        this.list.replaceChildren(...[...this.events].reverse().map(({ week, text }) => element('li', {},
            element('span', { class: 'when' }, fill(words.inWeek, { week: whole(week) })[language]), ' ', text[language])));
    }
}
