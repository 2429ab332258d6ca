import type { Playing, StudyFile } from '../engine/answers';
import type { EngineClient } from '../engine/client';
import type { Frame } from '../engine/messages';
import { watch, type Curves } from './curves';

/** One run from start to end. */
export interface Trace {
    readonly arm: number;
    readonly replicate: number;
    readonly playing: Playing;
    readonly curves: Curves;
}
export interface Wanted {
    readonly study: StudyFile;
    readonly arms: number;
    readonly replicates: number;
}

/** Person-weeks that are done before the worker listens again, so that what is no longer wanted ends soon. */
const slice = 150_000;

/** Runs all replicates of a study, one after the other, until something else is wanted. */
export class Ensemble {
    private latest = 0;
    private leave: () => void = () => undefined;

    constructor(private readonly client: EngineClient) {}

    /** Whether all runs were done; `heard` is told each. Rejects with what is wrong with the study. */
    async run(wanted: Wanted, heard: (trace: Trace) => void): Promise<boolean> {
        this.stop();
        const turn = ++this.latest;
        const left = new Promise<null>((leave) => { this.leave = () => leave(null); });
        // All arms of a replicate before the next: pairs can be compared as soon as they are there.
        for (let replicate = 0; replicate < wanted.replicates; ++replicate) {
            for (let arm = 0; arm < wanted.arms; ++arm) {
                const trace = await Promise.race([this.trace(wanted.study, arm, replicate, () => turn === this.latest), left]);
                if (trace === null || turn !== this.latest) return false;
                heard(trace);
            }
        }
        return true;
    }
    stop(): void {
        this.latest += 1;
        this.leave();
    }

    private async trace(study: StudyFile, arm: number, replicate: number, wanted: () => boolean): Promise<Trace | null> {
        let arrived: (frame: Frame) => void = () => undefined;
        const begun = await this.client.play(study, { point: 0, arm, replicate }, watch, (frame) => arrived(frame));
        const weeks = Math.max(1, Math.floor(slice / Math.max(1, begun.playing.people)));
        let frame = begun.frame;
        while (!frame.ended) {
            if (!wanted()) return null;
            const next = new Promise<Frame>((done) => { arrived = done; });
            this.client.step(weeks);
            frame = await next;
        }
        return { arm, replicate, playing: begun.playing, curves: frame.curves };
    }
}
