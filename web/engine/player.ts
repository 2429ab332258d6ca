// A run that goes on by itself at a pace, a slice at a time, so that its worker can listen in between.
import type { Playing, StudyFile } from './answers';
import { steadyArrays, type ArrayName } from './arrays';
import type { Engine } from './engine';
import type { Frame, Looked, Watched } from './messages';

const sliceMilliseconds = 25;
const frameMilliseconds = 33;

export class Player {
    private playing: Playing | undefined;
    private watched: readonly number[] = [];
    private pace = 0;
    private due = 0;  // weeks that the pace asks for and that are not done
    private last = 0;
    private timer: ReturnType<typeof setTimeout> | undefined;

    constructor(private readonly engine: Engine, private readonly show: (frame: Frame) => void) {}

    /** Begins a run in place of the one before, at the same pace. Throws StudyMistakes, and then nothing plays. */
    begin(study: StudyFile, point: number, arm: number, replicate: number, watch: readonly Watched[]): Playing {
        this.halt();
        this.playing = undefined;
        const playing = this.engine.play(study, point, arm, replicate);
        this.watched = watch.map(({ group, measure }) => {
            const row = playing.groups.indexOf(group) * playing.measures.length + playing.measures.indexOf(measure);
            return playing.groups.includes(group) && playing.measures.includes(measure) ? row : -1;
        });
        this.playing = playing;
        this.go();
        return playing;
    }

    setPace(weeksPerSecond: number): void {
        this.halt();
        this.pace = Math.max(0, weeksPerSecond);
        this.go();
    }

    step(weeks: number): Frame {
        this.engine.advance(weeks);
        return this.frame();
    }

    frame(): Frame {
        const { playing, engine } = this;
        if (!playing) return { week: 0, ended: true, status: new Uint8Array(), curves: [] };
        const series = engine.look('series');
        const curves = this.watched.map((row) =>
            row < 0 ? new Float32Array() : series.slice(row * playing.weeks, (row + 1) * playing.weeks),
        );
        const week = engine.week;
        return { week, ended: week >= playing.weeks - 1, status: engine.look('status').slice(), curves };
    }

    /** Copies, because the engine's memory does not leave it. */
    look(names: readonly ArrayName[] = steadyArrays): Looked {
        return Object.fromEntries(names.map((name) => [name, this.engine.look(name).slice()]));
    }

    private halt(): void {
        if (this.timer !== undefined) clearTimeout(this.timer);
        this.timer = undefined;
    }

    private go(): void {
        if (this.pace === 0 || !this.playing) return;
        this.due = 0;
        this.last = performance.now();
        this.timer = setTimeout(() => this.slice(), frameMilliseconds);
    }

    private slice(): void {
        const { playing, engine } = this;
        if (!playing) return;
        const begun = performance.now();
        this.due = Math.min(this.due + (this.pace * (begun - this.last)) / 1000, playing.weeks);
        this.last = begun;
        let moved = false;
        while (this.due >= 1 && engine.week < playing.weeks - 1 && performance.now() - begun < sliceMilliseconds) {
            engine.advance(1);
            this.due -= 1;
            moved = true;
        }
        const ended = engine.week >= playing.weeks - 1;
        if (moved || ended) this.show(this.frame());
        const spent = performance.now() - begun;
        this.timer = ended ? undefined : setTimeout(() => this.slice(), Math.max(0, frameMilliseconds - spent));
    }
}
