// The engine from a page: questions become promises, and a run that is no longer wanted ends at once.
import { StudyMistakes, type Description, type Plan, type Playing, type Progress, type Ran, type StudyFile } from './answers';
import type { ArrayName } from './arrays';
import type { Frame, FromWorker, Looked, Question, Telling, ToWorker, Watched } from './messages';

/** What was asked was given up for something else. */
export class GivenUp extends Error {}

type Told<Kind extends Telling['tell']> = Extract<Telling, { tell: Kind }>;

interface Pending {
    resolve(telling: Telling): void;
    reject(reason: Error): void;
    heard(telling: Telling): void;
}

const ends: ReadonlySet<Telling['tell']> = new Set(['ready', 'described', 'checked', 'ran', 'playing', 'looked']);

export class EngineClient {
    private worker: Worker;
    private next = 1;
    private readonly pending = new Map<number, Pending>();
    private showFrame: (frame: Frame) => void = () => undefined;
    private playId = 0;
    private pace = 0;

    /** `open` makes a worker of worker.ts; it is asked again whenever one was ended. */
    constructor(private readonly module: WebAssembly.Module, private readonly open: () => Worker) {
        this.worker = this.opened();
    }

    async describe(): Promise<Description> {
        return (await this.ask<'described'>({ ask: 'describe' })).description;
    }

    /** Rejects with StudyMistakes. */
    async check(study: StudyFile): Promise<Plan> {
        return (await this.ask<'checked'>({ ask: 'check', study })).plan;
    }

    /** Rejects with StudyMistakes, and with GivenUp after giveUp(). */
    async run(study: StudyFile, progress: (progress: Progress) => void = () => undefined): Promise<{ ran: Ran; hash: string | undefined }> {
        const { ran, hash } = await this.ask<'ran'>({ ask: 'run', study }, (telling) => {
            if (telling.tell === 'progress') progress(telling.progress);
        });
        return { ran, hash };
    }

    /** Begins a run to look into; `show` is given every frame until another run begins. */
    async play(
        study: StudyFile,
        place: { point: number; arm: number; replicate: number },
        watch: readonly Watched[],
        show: (frame: Frame) => void,
    ): Promise<{ playing: Playing; steady: Looked; frame: Frame }> {
        this.showFrame = show;
        this.playId = this.next;
        return await this.ask<'playing'>({ ask: 'play', study, ...place, watch });
    }

    setPace(weeksPerSecond: number): void {
        this.pace = weeksPerSecond;
        this.post({ id: this.next++, ask: 'pace', weeksPerSecond });
    }

    step(weeks = 1): void {
        this.post({ id: this.next++, ask: 'step', weeks });
    }

    async look(arrays: readonly ArrayName[]): Promise<Looked> {
        return (await this.ask<'looked'>({ ask: 'look', arrays })).arrays;
    }

    /** Ends whatever the worker is at and opens another; what was asked and not answered is rejected with GivenUp. */
    giveUp(): void {
        this.close();
        this.worker = this.opened();
        if (this.pace > 0) this.setPace(this.pace);
    }

    close(reason: Error = new GivenUp('given up')): void {
        this.worker.terminate();
        this.playId = 0;
        for (const pending of this.pending.values()) pending.reject(reason);
        this.pending.clear();
    }

    private opened(): Worker {
        const worker = this.open();
        worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.hear(data);
        worker.onerror = (event) => this.close(new Error(`the engine's worker failed: ${event.message}`));
        worker.postMessage({ start: this.module } satisfies ToWorker);
        return worker;
    }

    private ask<Kind extends Telling['tell']>(question: Question, heard: (telling: Telling) => void = () => undefined): Promise<Told<Kind>> {
        const id = this.next++;
        return new Promise((resolve, reject) => {
            this.pending.set(id, { resolve: (telling) => resolve(telling as Told<Kind>), reject, heard });
            this.post({ id, ...question });
        });
    }

    private post(message: ToWorker): void {
        this.worker.postMessage(message);
    }

    private hear({ id, ...telling }: FromWorker): void {
        if (telling.tell === 'frame') {
            if (id === this.playId) this.showFrame(telling.frame);  // frames of a run before are late, not wanted
            return;
        }
        if (telling.tell === 'broken') {
            this.close(new Error(telling.reason));
            return;
        }
        const pending = this.pending.get(id);
        if (!pending) return;
        pending.heard(telling);
        if (telling.tell === 'mistakes') pending.reject(new StudyMistakes(telling.mistakes));
        else if (ends.has(telling.tell)) pending.resolve(telling);
        else return;
        this.pending.delete(id);
    }
}
