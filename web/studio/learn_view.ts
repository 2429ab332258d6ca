import { StudyMistakes, type StudyFile } from '../engine/answers';
import { element } from '../shared/dom';
import { Speaker } from '../shared/speaker';
import { bandsOf, type Bands } from './bands';
import { bandColour, guessColour, runColour } from './colours';
import { control } from './control';
import { drawCurves, type Plot } from './curve_picture';
import { series } from './curves';
import { Ensemble, type Trace } from './ensemble';
import type { Frames } from './frames';
import { Guess } from './guess';
import { guessSentence, moveSentence } from './lesson_sentences';
import { lessonReplicates, lessons, lessonState, type Lesson } from './lessons';
import { labelOf } from './parameter_words';
import type { Simulator } from './simulator';
import type { Store } from './store';
import { studyOf } from './study';
import { titleOf } from './titles';
import { fill, whole, words } from './words';

const patience = 250;

/** The lesson: before each reveal the student says what they expect, then moves the one control. */
export class LearnView {
    readonly element = element('div', { class: 'view learn' });
    private readonly ensemble: Ensemble;
    private canvas = element('canvas', { class: 'curve' });
    private said = element('div', { class: 'said', role: 'status' });
    private after = element('div');
    private progress = element('p', { class: 'progress' });  // seen, not heard twenty times
    private guess: Guess | null = null;
    private plot: Plot = { left: 0, top: 0, width: 1, height: 1 };
    private speaking: Speaker;
    private traces: Trace[] = [];
    private first: { value: number; traces: readonly Trace[]; bands: Bands } | null = null;
    private bands: Bands | null = null;
    private value = 0;
    private revealed = false;
    private visible = false;
    private shown = -1;
    private timer = 0;

    constructor(private readonly simulator: Simulator, private readonly store: Store, speaker: Speaker, private readonly frames: Frames) {
        this.ensemble = new Ensemble(simulator.background);
        this.speaking = new Speaker(speaker.language);
        speaker.afterwards((language) => {
            this.speaking.change(language);
            this.say();
            this.redraw();
        });
        store.afterwards((state) => { if (this.visible && state.step !== this.shown) this.build(); });
        window.addEventListener('resize', () => this.redraw());
    }

    show(visible: boolean): void {
        if (visible === this.visible) return;
        this.visible = visible;
        if (!visible) {
            this.ensemble.stop();
            window.clearTimeout(this.timer);
        } else if (this.shown !== this.store.state.step) this.build();
        else if (this.revealed) this.simulate();
    }

    study(): StudyFile {
        const state = lessonState(this.store.state, this.lesson, this.value);
        return studyOf(state, this.simulator.model, titleOf(state), lessonReplicates);
    }

    private get lesson(): Lesson {
        return lessons[Math.min(this.store.state.step, lessons.length - 1)] as Lesson;
    }
    private get calendar() {
        const { defaults } = this.simulator.model;
        const withdrawal = defaults['mandate_weeks'] ?? 156;
        return { weeks: withdrawal + (defaults['follow_up_weeks'] ?? 104) + 1, withdrawal };
    }

    private build(): void {
        const { lesson } = this;
        const step = lessons.indexOf(lesson);
        this.shown = this.store.state.step;
        this.ensemble.stop();
        window.clearTimeout(this.timer);
        Object.assign(this, { traces: [], first: null, bands: null, value: lesson.start, revealed: false });
        // A speaker of its own: what listens to it goes with the step.
        const speaker = this.speaking = new Speaker(this.store.state.language);
        this.canvas = element('canvas', { class: 'curve drawable', role: 'img' });
        speaker.attribute(this.canvas, 'aria-label', words.guessLabel);
        this.said = element('div', { class: 'said', role: 'status' });
        this.progress = element('p', { class: 'progress' });
        this.guess = new Guess(this.calendar.weeks, speaker, this.canvas, () => this.plot, () => { reveal.disabled = false; this.redraw(); });
        const reveal = element('button', { type: 'button', class: 'main-act', 'data-act': 'reveal', disabled: '' }, speaker.text(words.reveal));
        const after = this.after = element('div', { class: 'after', hidden: '' });
        reveal.addEventListener('click', () => {
            this.revealed = true;
            this.guess?.element.remove();
            reveal.remove();
            this.canvas.classList.remove('drawable');
            this.element.dataset['revealed'] = 'true';
            this.simulate();
            heading.focus();
        });
        const heading = element('h2', { tabindex: '-1' }, speaker.text(words[lesson.title]));
        const one = control(this.simulator.model, lesson.control, speaker, (value) => this.moved(value), undefined,
            lesson.control === 'people' ? 5000 : undefined);
        one.show(lesson.start, lesson.start);
        after.append(element('p', {}, speaker.text(words[lesson.then])), one.element);
        delete this.element.dataset['revealed'];
        this.element.dataset['step'] = lesson.id;
        this.element.replaceChildren(this.steps(step, speaker),
            element('article', { class: 'lesson' }, heading, element('p', { class: 'idea' }, speaker.text(words[lesson.idea])),
                element('p', { class: 'question' }, speaker.text(words[lesson.question])), this.canvas,
                this.guess.element, reveal, this.progress, this.said, after, this.ways(step, speaker)));
        this.redraw();
    }
    private steps(now: number, speaker: Speaker): HTMLElement {
        const list = element('ol', {}, ...lessons.map((lesson, i) => {
            const button = element('button', { type: 'button', 'data-step': lesson.id }, `${i + 1}. `, speaker.text(words[lesson.title]));
            if (i === now) button.setAttribute('aria-current', 'step');
            button.addEventListener('click', () => this.store.change({ step: i }));
            return element('li', {}, button);
        }));
        const nav = element('nav', { class: 'steps' }, list);
        speaker.attribute(nav, 'aria-label', words.steps);
        return nav;
    }
    private ways(now: number, speaker: Speaker): HTMLElement {
        const button = (word: typeof words.next, step: number, name: string) => {
            const made = element('button', { type: 'button', 'data-act': name }, speaker.text(word));
            made.addEventListener('click', () => this.store.change(step < lessons.length ? { step } : { view: 'play' }));
            return made;
        };
        return element('div', { class: 'acts' }, ...(now > 0 ? [button(words.previous, now - 1, 'previous')] : []),
            button(now + 1 < lessons.length ? words.next : words.toPlay, now + 1, 'next'));
    }

    private moved(value: number): void {
        this.value = value;
        window.clearTimeout(this.timer);
        this.timer = window.setTimeout(() => this.simulate(), patience);
    }
    private simulate(): void {
        this.traces = [];
        delete this.element.dataset['runs'];
        this.ensemble.run({ study: this.study(), arms: 1, replicates: lessonReplicates }, (trace) => {
            this.traces.push(trace);
            this.bands = bandsOf(this.traces.map((one) => series(one.curves, 'D')));
            if (this.traces.length === lessonReplicates) {
                this.first ??= { value: this.value, traces: this.traces, bands: this.bands };
                this.after.hidden = false;  // the control moves once there is something to move away from
                this.element.dataset['runs'] = String(this.traces.length);
                this.element.dataset['value'] = String(this.value);
            }
            this.say();
            this.redraw();
        }).catch((reason: unknown) => {
            const why = reason instanceof StudyMistakes ? reason.mistakes.map((one) => one.message).join('\n') : String(reason);
            this.said.replaceChildren(element('p', {}, this.speaking.text(words.refused)), element('p', { lang: 'en' }, why));
        });
    }
    private say(): void {
        const { bands, first, guess, speaking: { language } } = this;
        if (!this.revealed || !bands || !guess) return;
        const done = this.traces.length === lessonReplicates;
        this.progress.textContent = done ? '' : fill(words.simulating, { n: whole(this.traces.length), all: whole(lessonReplicates) })[language];
        if (!done) return;
        const texts = [guessSentence(guess.values, first?.bands ?? bands, this.calendar.withdrawal)];
        if (first && this.value !== first.value) {
            texts.push(moveSentence(labelOf(this.simulator.model.parameter(this.lesson.control)), first, { value: this.value, traces: this.traces, bands }));
        }
        this.said.replaceChildren(...texts.map((text) => element('p', {}, text[language])));
    }
    private readonly paint = () => {
        if (!this.visible) return;
        const { guess, bands, first } = this;
        this.plot = drawCurves(this.canvas, {
            ...this.calendar, greys: this.revealed ? this.traces.map((trace) => series(trace.curves, 'D')) : [],
            bands: bands && this.revealed ? [{ bands, colour: bandColour }] : [],
            lines: [
                ...(first && this.value !== first.value ? [{ values: first.bands.median, colour: '#4b525a', width: 1.8, dash: [2, 3], label: words.before }] : []),
                ...(bands && this.revealed ? [{ values: bands.median, colour: runColour, width: 3, label: words.simulation }] : []),
                ...(guess?.drawn ? [{ values: guess.values, colour: guessColour, width: 2.6, dash: [8, 4], label: words.yourCurve }] : []),
            ],
        }, this.speaking.language);
    };
    private redraw(): void {
        this.frames.ask(this.paint);
    }
}
