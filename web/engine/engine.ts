// The engine with types, for Node and for workers: every call waits until it is done. A page asks a worker (client.ts).
import { StudyMistakes, type Description, type Mistake, type Plan, type Playing, type Progress, type Ran, type StudyFile } from './answers';
import { view, type ArrayName, type ArrayOf } from './arrays';
import { instantiate, type Exports } from './instance';

/** The statuses of answer.hpp. */
const statuses = { done: 0, someFailed: 1, refused: 2, stopped: 130 } as const;

export class Engine {
    private constructor(
        private readonly exports: Exports,
        private readonly host: { progress: (progress: Progress) => boolean; chunks: Uint8Array[][] },
    ) {}

    /** Starts an engine of its own; a module can start many. */
    static async start(module: WebAssembly.Module): Promise<Engine> {
        const host: Engine['host'] = { progress: () => false, chunks: [] };
        const exports = await instantiate(module, {
            progress: (personWeeks, expected, runs, failed) => host.progress({ personWeeks, expected, runs, failed }),
            table: (table, bytes) => host.chunks[table]?.push(bytes.slice()),
        });
        return new Engine(exports, host);
    }

    /** The model in tables. */
    describe(): Description {
        return this.answer(this.exports.concert_describe()) as Description;
    }

    /** The plan of a sound study. Throws StudyMistakes. */
    check(study: StudyFile): Plan {
        this.give(study);
        return this.answer(this.withText(study.path, this.exports.concert_check)) as Plan;
    }

    /**
     * All runs of a study and its tables. `progress` is called after every run and stops the study by returning true;
     * then nothing is returned. Throws StudyMistakes.
     */
    run(study: StudyFile, progress: (progress: Progress) => boolean = () => false): Ran | undefined {
        this.give(study);
        this.host.progress = progress;
        this.host.chunks = [[], [], []];
        const status = this.withText(study.path, this.exports.concert_run);
        const answer = this.answer(status) as Omit<Ran, 'tables'>;
        const [runs, curves, summary] = this.host.chunks.map(joined);
        this.host.chunks = [];
        if (status === statuses.stopped) return undefined;
        return { ...answer, tables: { runs: runs!, curves: curves!, summary: summary! } };
    }

    /** Begins a run to look into: a replicate of a point under an arm. The one before ends. Throws StudyMistakes. */
    play(study: StudyFile, point = 0, arm = 0, replicate = 0): Playing {
        this.give(study);
        return this.answer(
            this.withText(study.path, (at, length) => this.exports.concert_play(at, length, point, arm, replicate)),
        ) as Playing;
    }

    /** Ends the run that is looked into and gives its memory back. */
    stop(): void {
        this.exports.concert_stop();
    }

    /** Goes on by so many weeks at most; the week reached: 0 is the start of the mandate, the burn-in is negative. */
    advance(weeks: number): number {
        if (this.exports.concert_advance(weeks) === statuses.refused) this.answer(statuses.refused);
        return this.exports.concert_week();
    }

    get week(): number {
        return this.exports.concert_week();
    }

    /** An array of the run that is looked into: a view that holds until the next call. */
    look<Name extends ArrayName>(name: Name): ArrayOf<Name> {
        return view(this.exports, name);
    }

    /** Bytes that the engine has taken so far; a browser never gets them back. */
    get memory(): number {
        return this.exports.memory.buffer.byteLength;
    }

    /** Hands over the study, the files it names and what is changed in it, in place of those before. */
    private give(study: StudyFile): void {
        this.exports.concert_forget_files();
        this.giveFile(study.path, study.text);
        for (const [path, bytes] of Object.entries(study.files ?? {})) this.giveFile(path, bytes);
        this.exports.concert_change_nothing();
        const changes = study.changes ?? {};
        for (const [name, value] of Object.entries(changes.set ?? {})) {
            this.answer(this.withText(`${name}=${value}`, this.exports.concert_set), false);
        }
        if (changes.seed !== undefined) this.exports.concert_seed(BigInt(changes.seed));
        if (changes.replicates !== undefined) this.exports.concert_replicates(BigInt(changes.replicates));
    }

    private giveFile(path: string, content: string | Uint8Array): void {
        const status = this.withText(path, (at, length) =>
            this.withText(content, (bytes, size) => this.exports.concert_give_file(at, length, bytes, size)),
        );
        this.answer(status, false);
    }

    /** Calls with the place and length of a copy in the engine's memory. */
    private withText(text: string | Uint8Array, call: (at: number, length: number) => number): number {
        const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
        const room = this.exports.concert_room(Math.max(1, bytes.length));
        if (room === 0) throw new RangeError('the engine has no memory left');
        try {
            new Uint8Array(this.exports.memory.buffer, room, bytes.length).set(bytes);
            return call(room, bytes.length);
        } finally {
            this.exports.concert_free_room(room);
        }
    }

    /** The answer of the last call, which had this status. `expected`: whether a call that went well left one. */
    private answer(status: number, expected = true): unknown {
        if (!expected && status !== statuses.refused) return undefined;
        const at = this.exports.concert_answer();
        const bytes = new Uint8Array(this.exports.memory.buffer, at, this.exports.concert_answer_length());
        const answer: unknown = JSON.parse(new TextDecoder().decode(bytes));
        if (status === statuses.refused) throw new StudyMistakes((answer as { errors: Mistake[] }).errors);
        return answer;
    }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
    const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
    let at = 0;
    for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
    }
    return whole;
}
