import type { Figure, Text } from '../charts/figure';
import { element } from '../shared/dom';
import type { Messages } from '../shared/messages';
import { Speaker } from '../shared/speaker';
import { charts } from './charts';
import { studyName } from './study';
import { words } from './words';

let numbers = 0;

/** A chart to keep: with its source, its data, and SVG, PNG and CSV to download. Drawn when it is asked for. */
export class Keep {
    readonly element: HTMLDetailsElement;
    private readonly inside = element('div', { class: 'keep-inside' });
    private readonly number = ++numbers;
    private shown: { speaker: Speaker; dispose: () => void } | null = null;

    constructor(name: string, private readonly speaker: Speaker, private readonly messages: Messages,
                private readonly figure: () => Figure | null, title: Text = words.keep) {
        this.element = element('details', { class: 'keep', 'data-keep': name }, element('summary', {}, speaker.text(title)), this.inside);
        this.element.addEventListener('toggle', () => { if (this.element.open) void this.draw(); });
        speaker.afterwards((language) => {
            if (this.shown) this.shown.speaker.change(language);
            else this.forget();
        });
    }
    /** There is another chart to draw. */
    changed(): void {
        if (this.element.open) void this.draw();
    }
    /** What is drawn is no longer so. */
    forget(): void {
        this.shown?.dispose();
        this.shown = null;
        this.inside.replaceChildren(element('p', {}, words.keepWaits[this.speaker.language]));
    }

    private async draw(): Promise<void> {
        const { exhibit } = await charts();
        const figure = this.figure();
        if (!figure) return this.forget();
        this.shown?.dispose();
        // A speaker of its own: what listens to it goes with the chart.
        const speaker = new Speaker(this.speaker.language);
        const made = exhibit(figure, this.number, studyName, () => 'wide', speaker, this.messages);
        this.inside.replaceChildren(made.element);
        made.chart.draw();
        this.shown = { speaker, dispose: () => made.chart.dispose() };
    }
}
