import type { Playing, StudyFile } from '../engine/answers';
import type { EngineClient } from '../engine/client';
import type { Frame, Looked } from '../engine/messages';
import { watch } from './curves';

/** What a run that is shown tells. */
export interface LiveListener {
    started(playing: Playing, steady: Looked): void;
    moved(frame: Frame): void;
    failed(reason: Error): void;
}

/** The run that is shown. Starting another gives this one up. */
export class LiveRun {
    private latest = 0;

    constructor(private readonly client: EngineClient, private readonly listener: LiveListener) {}

    /** Begins at week 0, after a burn-in that nobody needs to see, or at a later week. */
    start(study: StudyFile, burnIn: number, week: number): void {
        const turn = ++this.latest;
        const begun = this.client.play(study, { point: 0, arm: 0, replicate: 0 }, watch, (frame) => {
            if (turn === this.latest && frame.week >= 0) this.listener.moved(frame);
        });
        this.client.step(burnIn + week);
        begun.then(
            ({ playing, steady }) => { if (turn === this.latest) this.listener.started(playing, steady); },
            (reason: unknown) => { if (turn === this.latest) this.listener.failed(reason instanceof Error ? reason : new Error(String(reason))); },
        );
    }
    /** Weeks a second; 0 holds it. */
    pace(weeks: number): void {
        this.client.setPace(weeks);
    }
    step(weeks: number): void {
        this.client.step(weeks);
    }
    /** Who trusts whom at the moment. */
    ties(): Promise<Looked> {
        return this.client.look(['activeTies', 'tieTrust', 'trustInSuperior']);
    }
    /** What is still on its way is not wanted any more. */
    forget(): void {
        this.latest += 1;
    }
}
