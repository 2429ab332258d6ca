import { StudyMistakes, type Playing, type StudyFile } from '../engine/answers';
import { roles } from '../engine/arrays';
import type { Frame } from '../engine/messages';
import { element } from '../shared/dom';
import type { Speaker } from '../shared/speaker';
import { adoptionFigure } from './adoption_figure';
import { bandsOf, type Bands } from './bands';
import { bandColour, runColour } from './colours';
import { CurveSummary } from './curve_summary';
import { drawCurves } from './curve_picture';
import { series, type Curves } from './curves';
import { Ensemble } from './ensemble';
import type { Frames } from './frames';
import { Happened } from './happened_list';
import { Keep } from './keep';
import { TooLarge } from './too_large';
import { LiveRun } from './live_run';
import { Organisation } from './organisation';
import { panel } from './panel';
import type { Shell } from './shell';
import type { Simulator } from './simulator';
import type { State } from './state';
import type { Store } from './store';
import { studyOf } from './study';
import { titleOf } from './titles';
import { transport } from './transport';
import { words } from './words';

/** After a change the run begins anew when nothing has changed for so long. */
const patience = 250;
/** More than any run has. Who wants no motion sees the run at its end, and plays it when they like. */
const allWeeks = 5000;

/** One organisation, alive. */
export class PlayView {
    readonly element: HTMLElement;
    private readonly run: LiveRun;
    private readonly ensemble: Ensemble;
    private readonly organisation: Organisation;
    private readonly canvas = element('canvas', { class: 'curve', role: 'img' });
    private readonly bar;
    private readonly happened: Happened;
    private readonly summary: CurveSummary;
    private readonly keep: Keep;
    private readonly tooLarge: TooLarge;
    private playing: Playing | null = null;
    private frame: Frame | null = null;
    private staff = 0;  // the elected are no part of what is counted
    private others: Curves[] = [];
    private bands: Bands | null = null;
    private running: boolean;
    private visible = false;
    private timer = 0;
    private begun = '';

    constructor(private readonly simulator: Simulator, private readonly store: Store, private readonly speaker: Speaker,
                private readonly frames: Frames, shell: Shell) {
        this.running = store.state.week === 0;
        this.run = new LiveRun(simulator.live, {
            started: (playing, steady) => this.started(playing, steady),
            moved: (frame) => this.moved(frame),
            failed: (reason) => this.failed(reason),
        });
        this.ensemble = new Ensemble(simulator.background);
        this.organisation = new Organisation(speaker, frames, () => this.run);
        this.happened = new Happened(speaker);
        this.summary = new CurveSummary(speaker);
        this.keep = new Keep('play', speaker, shell.messages, () => this.figure());
        this.tooLarge = new TooLarge(simulator.model, speaker, shell.messages);
        this.bar = transport(speaker, {
            play: () => this.play(), pause: () => this.pause(), step: (weeks) => this.step(weeks),
            again: () => this.again(), speed: (weeks) => this.speed(weeks),
        });
        speaker.attribute(this.canvas, 'aria-label', words.curveLabel);
        const stage = element('div', { class: 'stage' }, this.bar.element, this.tooLarge.element, this.organisation.element,
            element('div', { class: 'curve-part' }, element('h2', {}, speaker.text(words.curveTitle)),
                element('p', { class: 'subtitle' }, speaker.text(words.curveExplained)), this.canvas, this.summary.element),
            this.happened.element, this.keep.element);
        this.element = element('div', { class: 'view play' }, panel(simulator.model, store, speaker), stage);
        store.afterwards((state, before) => this.changed(state, before));
        speaker.afterwards(() => this.redraw());
        new ResizeObserver(() => this.redraw()).observe(this.canvas);
    }

    /** Runs go on only while they are looked at. */
    show(visible: boolean): void {
        if (visible === this.visible) return;
        this.visible = visible;
        if (!visible) {
            this.run.pace(0);
            this.ensemble.stop();
            this.begun = '';  // the workers are used by others meanwhile
            window.clearTimeout(this.timer);
        } else this.begin();
    }

    study(): StudyFile {
        return studyOf(this.store.state, this.simulator.model, titleOf(this.store.state));
    }

    private changed(state: State, before: State): void {
        if (!this.visible) return;
        if (state.speed !== before.speed && this.running) this.run.pace(state.speed);
        const same = state.preset === before.preset && state.values === before.values && state.equations === before.equations
            && state.other === before.other && state.seed === before.seed && state.replicates === before.replicates;
        if (same) {
            // Another week than the one in view was asked for by a link.
            const elsewhere = state.week === 0 ? !this.running : state.week !== this.frame?.week;
            if (state.week !== before.week && elsewhere) this.beginAnew();
            return;
        }
        window.clearTimeout(this.timer);
        this.timer = window.setTimeout(() => this.beginAnew(), patience);
    }

    /** Begins the run and those behind it, unless they are the ones that are under way. */
    private begin(): void {
        const { store, simulator: { model } } = this;
        const study = this.study();
        if (study.text === this.begun || !this.visible) return;
        this.begun = study.text;
        const small = this.tooLarge.check(store.state);
        this.others = [];
        this.bands = null;
        if (!small) {
            this.run.forget();
            this.run.pace(0);
            this.ensemble.stop();
            return;
        }
        this.keep.forget();
        this.run.pace(0);
        const still = store.state.week === 0 && window.matchMedia('(prefers-reduced-motion: reduce)').matches;
        this.running = store.state.week === 0 && !still;
        this.run.start(study, model.value(store.state, 'burn_in_weeks'), still ? allWeeks : store.state.week);
        if (this.running) this.run.pace(store.state.speed);
        this.ensemble.run({ study, arms: 1, replicates: store.state.replicates }, ({ curves }) => {
            this.others.push(curves);
            this.bands = bandsOf(this.others.map((one) => series(one, 'D')));
            this.redraw();
        }).then((all) => { if (all) this.keep.changed(); }, (reason: unknown) => this.failed(reason as Error));
    }
    private beginAnew(): void {
        this.begun = '';
        this.begin();
    }
    private again(): void {
        this.store.change({ week: 0 });
        this.beginAnew();
        if (this.running) return;
        this.running = true;  // asked for, also by those who want no motion unasked
        this.run.start(this.study(), this.simulator.model.value(this.store.state, 'burn_in_weeks'), 0);
        this.run.pace(this.store.state.speed);
    }
    private play(): void {
        if (this.frame?.ended) return this.again();
        this.running = true;
        this.store.change({ week: 0 });
        this.run.pace(this.store.state.speed);
        this.redraw();
    }
    private pause(): void {
        this.running = false;
        this.run.pace(0);
        this.store.change({ week: this.frame?.week ?? 0 });
        this.redraw();
    }
    private step(weeks: number): void {
        if (this.running) this.pause();
        this.run.step(weeks);
    }
    private speed(weeks: number): void {
        this.store.change({ speed: weeks });
    }

    private started(playing: Playing, steady: Parameters<Organisation['started']>[1]): void {
        this.playing = playing;
        this.staff = Array.from(steady.role ?? []).filter((role) => roles[role] !== 'elected').length;
        this.element.dataset['people'] = String(this.staff);
        this.tooLarge.clear();
        this.organisation.started(playing, steady);
        this.happened.clear();
        this.summary.clear();
    }
    private moved(frame: Frame): void {
        if (!this.playing) return;
        this.frame = frame;
        if (frame.ended) this.running = false;
        if (!this.running && this.store.state.week !== frame.week) this.store.change({ week: frame.week });
        this.organisation.moved(frame);
        this.summary.moved(frame, this.playing, this.staff);
        this.happened.moved(frame, this.playing, this.staff);
        this.redraw();
    }
    private failed(reason: Error): void {
        if (reason instanceof StudyMistakes) this.tooLarge.refuse(reason.mistakes.map((mistake) => mistake.message));
        else this.tooLarge.refuse([reason.message]);
    }

    private readonly paint = () => {
        const { playing, frame } = this;
        if (!playing || !frame || !this.visible) return;
        const line = (name: 'D' | 'A' | 'C', colour: string, width: number, dash: readonly number[], label: typeof words.own) =>
            ({ values: series(frame.curves, name), colour, width, dash, label, until: frame.week });
        drawCurves(this.canvas, {
            weeks: playing.weeks, withdrawal: playing.withdrawal,
            greys: this.others.map((one) => series(one, 'D')),
            bands: this.bands && this.others.length > 1 ? [{ bands: this.bands, colour: bandColour }] : [],
            lines: [line('A', '#3f7f96', 1.4, [2, 3], words.aware), line('C', '#285f92', 1.4, [7, 4], words.complying), line('D', runColour, 3.2, [], words.own)],
            now: frame.week,
        }, this.speaker.language);
        this.element.dataset['week'] = String(frame.week);
        this.element.dataset['runs'] = String(this.others.length);
        this.bar.show({ running: this.running, week: frame.week, last: playing.weeks - 1, speed: this.store.state.speed });
    };
    private redraw(): void {
        this.frames.ask(this.paint);
    }
    private figure() {
        const { playing, bands } = this;
        if (!playing || !bands) return null;
        return adoptionFigure([{ key: 'run', label: words.own, bands }], playing, this.store.state, this.simulator.model);
    }
}
