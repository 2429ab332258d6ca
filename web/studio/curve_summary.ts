import type { Text } from '../charts/figure';
import type { Playing } from '../engine/answers';
import type { Frame } from '../engine/messages';
import { element } from '../shared/dom';
import type { Speaker } from '../shared/speaker';
import { summaryOf } from './happened';

/** The curve in a sentence, renewed every tenth of the run: for those who listen, and for those who would rather read. */
export class CurveSummary {
    readonly element = element('p', { class: 'curve-summary', role: 'status', 'aria-live': 'polite' });
    private tenth = -1;
    private said: Text = { en: '', fr: '' };

    constructor(private readonly speaker: Speaker) {
        speaker.afterwards(() => this.say(this.said));
    }
    clear(): void {
        this.tenth = -1;
    }
    moved(frame: Frame, playing: Playing, staff: number): void {
        const tenth = Math.floor((10 * frame.week) / Math.max(1, playing.weeks - 1));
        if (tenth === this.tenth) return;
        this.tenth = tenth;
        this.say(summaryOf(frame.curves, frame.week, staff));
        this.element.dataset['tenth'] = String(tenth);
    }
    private say(text: Text): void {
        this.said = text;
        this.element.textContent = text[this.speaker.language];
    }
}
