// What a page and its worker say to each other. Every question has a number, and what is said about it has the same one.
import type { Description, Mistake, Plan, Playing, Progress, Ran, StudyFile } from './answers';
import type { ArrayName, ArrayOf } from './arrays';

/** A curve that the page draws: a measure of a group of people, by name. */
export interface Watched {
    readonly group: string;
    readonly measure: string;
}

export type Question =
    | { ask: 'describe' }
    | { ask: 'check'; study: StudyFile }
    | { ask: 'run'; study: StudyFile }
    /** Begins a run to look into, in place of the one before, and goes on at the pace of the last `pace`. */
    | { ask: 'play'; study: StudyFile; point: number; arm: number; replicate: number; watch: readonly Watched[] }
    /** So many weeks a second from now on; 0 pauses. */
    | { ask: 'pace'; weeksPerSecond: number }
    /** So many weeks at once, also while pausing. */
    | { ask: 'step'; weeks: number }
    /** Arrays of the run as it stands. */
    | { ask: 'look'; arrays: readonly ArrayName[] };

/** The run at the end of a week. */
export interface Frame {
    readonly week: number;
    readonly ended: boolean;
    readonly status: Uint8Array;
    /** What is watched, each from week 0 to the last; NaN where the run has not come. */
    readonly curves: readonly Float32Array[];
}

export type Looked = { readonly [Name in ArrayName]?: ArrayOf<Name> };

export type Telling =
    | { tell: 'ready' }
    | { tell: 'described'; description: Description }
    | { tell: 'checked'; plan: Plan }
    | { tell: 'progress'; progress: Progress }
    /** `hash` is missing where the browser does not hash, as on a page that came over plain HTTP. */
    | { tell: 'ran'; ran: Ran; hash: string | undefined }
    | { tell: 'playing'; playing: Playing; steady: Looked; frame: Frame }
    | { tell: 'frame'; frame: Frame }
    | { tell: 'looked'; arrays: Looked }
    | { tell: 'mistakes'; mistakes: readonly Mistake[] }
    /** The engine itself failed: the worker is of no more use. */
    | { tell: 'broken'; reason: string };

export type ToWorker = { start: WebAssembly.Module } | ({ id: number } & Question);
export type FromWorker = { id: number } & Telling;
