import type { Text } from '../charts/figure';
import { element } from '../shared/dom';
import type { Messages } from '../shared/messages';
import type { Speaker } from '../shared/speaker';
import { commandLine, runOf } from './command_line';
import type { Model } from './model';
import type { State } from './state';
import { studyPath } from './study';
import { fill, whole, words } from './words';

/** Says what cannot be run here and what to type where it can. */
export class TooLarge {
    readonly element = element('div', { class: 'refused', role: 'alert', hidden: '' });
    private said: readonly Text[] = [];

    constructor(private readonly model: Model, private readonly speaker: Speaker, private readonly messages: Messages) {
        speaker.afterwards(() => this.show(this.said, false));
    }
    /** Whether the state is within what a browser runs. */
    check(state: State): boolean {
        const people = this.model.value(state, 'people');
        const most = this.model.description.most_people;
        if (people <= most) {
            this.clear();
            return true;
        }
        this.show([fill(words.tooLarge, { people: whole(people), most: whole(most) })], true);
        return false;
    }
    /** Mistakes of a study, as the program says them. */
    refuse(reasons: readonly string[]): void {
        this.show([words.refused, ...reasons.map((reason) => ({ en: reason, fr: reason }))], false);
    }
    clear(): void {
        this.said = [];
        this.element.hidden = true;
        this.element.replaceChildren();
    }

    private show(texts: readonly Text[], command: boolean): void {
        if (texts.length === 0) return;
        const withCommand = command || (texts === this.said && this.element.querySelector('pre') !== null);
        this.said = texts;
        this.element.hidden = false;
        this.element.replaceChildren(...texts.map((text) => element('p', {}, text[this.speaker.language])));
        if (!withCommand) return;
        this.element.append(element('p', {}, words.downloadThen[this.speaker.language]), commandLine(runOf(studyPath), this.speaker, this.messages));
    }
}
