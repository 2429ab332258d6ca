// The compiled engine as JavaScript sees it: its memory, its functions, and the few that it asks for in return. Without
// Emscripten's own script, so that a page, a classic worker and Node load it alike.

/** What exports.cpp exports. Addresses and lengths are numbers of bytes. */
export interface Exports {
    readonly memory: WebAssembly.Memory;
    _initialize(): void;
    concert_room(bytes: number): number;
    concert_free_room(room: number): void;
    concert_answer(): number;
    concert_answer_length(): number;
    concert_forget_files(): void;
    concert_give_file(path: number, pathLength: number, bytes: number, length: number): number;
    concert_change_nothing(): void;
    concert_set(setting: number, length: number): number;
    concert_seed(seed: bigint): void;
    concert_replicates(replicates: bigint): void;
    concert_describe(): number;
    concert_check(file: number, length: number): number;
    concert_run(file: number, length: number): number;
    concert_play(file: number, length: number, point: number, arm: number, replicate: number): number;
    concert_stop(): void;
    concert_advance(weeks: number): number;
    concert_week(): number;
    concert_length(array: number): number;
    concert_array(array: number): number;
}

/** What the engine calls while it runs a study. */
export interface Host {
    /** So many person-weeks are done of so many, in so many runs, of which so many failed. True stops the study. */
    progress(done: number, expected: number, runs: number, failed: number): boolean;
    /** More bytes of table 0 (runs), 1 (curves) or 2 (summary); to be copied before it returns. */
    table(table: number, bytes: Uint8Array): void;
}

/** The engine came to an end that it must not come to: a mistake in the engine, not in the study. */
export class EngineBroken extends Error {}

/** Starts the engine; `host` is asked at the time of each call. */
export async function instantiate(module: WebAssembly.Module, host: Host): Promise<Exports> {
    const memory = () => exports.memory.buffer;
    const instance = await WebAssembly.instantiate(module, {
        concert: {
            progress: (done: number, expected: number, runs: number, failed: number) =>
                host.progress(done, expected, runs, failed) ? 1 : 0,
            table: (table: number, from: number, length: number) => host.table(table, new Uint8Array(memory(), from, length)),
        },
        env: { emscripten_notify_memory_growth: () => undefined },
        wasi_snapshot_preview1: {
            // the clock says how long a run took, which no table holds
            clock_time_get: (_clock: number, _precision: bigint, to: number) => {
                new DataView(memory()).setBigUint64(to, BigInt(Math.round(performance.now() * 1e6)), true);
                return 0;
            },
            // no environment: the engine's numbers must not depend on one
            environ_sizes_get: (count: number, size: number) => {
                const view = new DataView(memory());
                view.setUint32(count, 0, true);
                view.setUint32(size, 0, true);
                return 0;
            },
            environ_get: () => 0,
            proc_exit: (code: number) => {
                throw new EngineBroken(`the engine ended itself with code ${code}`);
            },
        },
    });
    const exports = instance.exports as unknown as Exports;
    exports._initialize();
    return exports;
}
