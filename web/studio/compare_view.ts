import { StudyMistakes, type StudyFile } from '../engine/answers';
import { element } from '../shared/dom';
import type { Speaker } from '../shared/speaker';
import { adoptionFigure, differenceFigure } from './adoption_figure';
import { compared as pictureColours } from './colours';
import { compared, sentenceOf, type Compared } from './comparison';
import { comparePanel } from './compare_panel';
import { drawCurves } from './curve_picture';
import { differing } from './differing';
import { Ensemble, type Trace } from './ensemble';
import type { Frames } from './frames';
import { Keep } from './keep';
import type { Shell } from './shell';
import type { Simulator } from './simulator';
import { settingOf, type State } from './state';
import type { Store } from './store';
import { comparisonOf } from './study';
import { comparisonTitle } from './titles';
import { TooLarge } from './too_large';
import { fill, whole, words } from './words';

const patience = 250;

/** Two settings side by side with the same seeds, and their difference. */
export class CompareView {
    readonly element: HTMLElement;
    private readonly ensemble: Ensemble;
    private readonly canvas = element('canvas', { class: 'curve', role: 'img' });
    private readonly sentence = element('p', { class: 'sentence', role: 'status' });
    private readonly settings = element('p', { class: 'subtitle' });
    private readonly progress = element('p', { class: 'progress' });
    private readonly curves: Keep;
    private readonly difference: Keep;
    private readonly tooLarge: TooLarge;
    private traces: Trace[] = [];
    private done: Compared | null = null;
    private visible = false;
    private timer = 0;
    private begun = '';

    constructor(private readonly simulator: Simulator, private readonly store: Store, private readonly speaker: Speaker,
                private readonly frames: Frames, shell: Shell) {
        this.ensemble = new Ensemble(simulator.background);
        this.curves = new Keep('curves', speaker, shell.messages, () => this.curvesFigure(), words.keepCurves);
        this.difference = new Keep('difference', speaker, shell.messages, () => this.differenceFigure(), words.keepDifference);
        this.difference.element.open = true;
        this.tooLarge = new TooLarge(simulator.model, speaker, shell.messages);
        speaker.attribute(this.canvas, 'aria-label', words.compareCurveLabel);
        const stage = element('div', { class: 'stage' }, this.tooLarge.element,
            element('h2', {}, speaker.text(words.compareTitle)), this.settings, this.sentence, this.progress, this.canvas, this.difference.element, this.curves.element);
        this.element = element('div', { class: 'view compare' }, comparePanel(simulator.model, store, speaker), stage);
        store.afterwards((state, before) => this.changed(state, before));
        speaker.afterwards(() => { this.say(); this.redraw(); });
        new ResizeObserver(() => this.redraw()).observe(this.canvas);
    }

    show(visible: boolean): void {
        if (visible === this.visible) return;
        this.visible = visible;
        if (visible) this.begin();
        else {
            this.ensemble.stop();
            this.begun = '';
            window.clearTimeout(this.timer);
        }
    }
    study(): StudyFile {
        return comparisonOf(this.store.state, this.simulator.model, comparisonTitle(this.store.state));
    }
    private changed(state: State, before: State): void {
        if (!this.visible || (['preset', 'values', 'other', 'equations', 'seed', 'replicates'] as const).every((key) => state[key] === before[key])) return;
        window.clearTimeout(this.timer);
        this.timer = window.setTimeout(() => this.begin(), patience);
    }
    private begin(): void {
        const { store, simulator } = this;
        const study = this.study();
        if (!this.visible || study.text === this.begun) return;
        this.begun = study.text;
        this.traces = [];
        this.done = null;
        this.curves.forget();
        this.difference.forget();
        this.ensemble.stop();
        this.say();
        this.redraw();
        if (!this.tooLarge.check(store.state) || !this.tooLarge.check({ ...store.state, values: { ...settingOf(store.state), ...store.state.other } })) return;
        if (simulator.model.sameSettings(store.state)) return;  // one setting twice: nothing to run
        this.ensemble.run({ study, arms: 2, replicates: store.state.replicates }, (trace) => {
            this.traces.push(trace);
            if (trace.arm !== 1) return;
            this.done = compared(this.traces);
            this.say();
            this.redraw();
        }).then((all) => {
            if (!all) return;
            this.element.dataset['runs'] = String(this.traces.length);
            this.curves.changed();
            this.difference.changed();
            this.say();
        }, (reason: unknown) => this.tooLarge.refuse(reason instanceof StudyMistakes ? reason.mistakes.map((one) => one.message) : [String(reason)]));
        delete this.element.dataset['runs'];
    }

    private get calendar() {
        const playing = this.traces[0]?.playing;
        return { weeks: playing?.weeks ?? 1, withdrawal: playing?.withdrawal ?? 0 };
    }
    private say(): void {
        const { language } = this.speaker;
        const { done, store } = this;
        const same = this.simulator.model.sameSettings(store.state);
        const pairs = done?.pairs ?? 0;
        this.settings.textContent = differing(store.state, this.simulator.model)[language];
        this.progress.textContent = same || pairs === store.state.replicates ? '' : fill(words.pairsDone, { n: whole(pairs), all: whole(store.state.replicates) })[language];
        this.sentence.textContent = same ? words.sameSettings[language]
            : done && pairs === store.state.replicates ? sentenceOf(done, this.calendar.withdrawal)[language] : words.comparing[language];
    }
    private readonly paint = () => {
        const { done } = this;
        if (!this.visible) return;
        const [first, second] = done?.settings ?? [];
        const pictured = first && second ? [{ bands: first, colour: pictureColours[0] }, { bands: second, colour: pictureColours[1] }] : [];
        drawCurves(this.canvas, {
            ...this.calendar, greys: [], bands: pictured,
            lines: pictured.map(({ bands, colour }, i) => ({ values: bands.median, colour, width: 2.6, dash: i === 0 ? [7, 3] : [], label: i === 0 ? words.settingA : words.settingB })),
        }, this.speaker.language);
    };
    private redraw(): void {
        this.frames.ask(this.paint);
    }
    private curvesFigure() {
        const [first, second] = this.done?.settings ?? [];
        if (!first || !second) return null;
        return adoptionFigure([{ key: 'a', label: words.settingA, bands: first }, { key: 'b', label: words.settingB, bands: second }],
            this.calendar, this.store.state, this.simulator.model);
    }
    private differenceFigure() {
        const { done } = this;
        return done && done.pairs === this.store.state.replicates
            ? differenceFigure(done.difference, sentenceOf(done, this.calendar.withdrawal), this.calendar, this.store.state, this.simulator.model) : null;
    }
}
