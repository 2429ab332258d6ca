import type { Text } from '../charts/figure';
import { element } from './dom';
import type { Speaker } from './speaker';

/** What the page has just done, said aloud to those who listen and shown for some seconds to those who look. */
export class Messages {
    readonly element = element('p', { class: 'message', role: 'status' });
    private timer: number | undefined;

    constructor(private readonly speaker: Speaker) {}

    /** `detail` is said as it stands in both languages: the name of a file. */
    say(text: Text, detail = ''): void {
        this.element.textContent = `${text[this.speaker.language]}${detail && ` ${detail}`}`;
        window.clearTimeout(this.timer);
        this.timer = window.setTimeout(() => { this.element.textContent = ''; }, 5000);
    }
}
