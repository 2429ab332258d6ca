// What the engine answers and what it is asked, as types. The words are those of describe.cpp, check.cpp and play.cpp.

export interface Words {
    readonly en: string;
    readonly fr: string;
}

export interface Parameter {
    readonly name: string;
    readonly symbol: string;
    readonly unit: string;
    readonly unit_text: Words;
    readonly default: number;
    readonly lowest: number;
    readonly highest: number;
    readonly whole: boolean;
    readonly process: string;
    /** Its name in a chart or beside a slider. */
    readonly label: Words;
    readonly text: Words;
    readonly source: string;
    readonly source_text: Words;
    /** Not empty: the values are positions in this list, and studies write these words. */
    readonly choices: readonly string[];
}

export interface Equation {
    readonly id: string;
    readonly name: string;
    readonly text: Words;
    readonly on_by_default: boolean;
}

export interface Outcome {
    readonly name: string;
    readonly unit: string;
    readonly text: Words;
    readonly never: boolean;
    readonly optional: boolean;
}

export interface Measure {
    readonly name: string;
    readonly unit: string;
    readonly text: Words;
}

/** The model in tables. */
export interface Description {
    readonly version: string;
    readonly most_people: number;
    readonly parameters: readonly Parameter[];
    readonly equations: readonly Equation[];
    readonly outcomes: readonly Outcome[];
    readonly measures: readonly Measure[];
}

/** Values of parameters by name. */
export type Settings = Readonly<Record<string, number>>;

/** A sound study, and how much work it is. */
export interface Plan {
    readonly study: string;
    readonly title: Words;
    readonly seed: number;
    readonly equations: readonly string[];
    /** Of every parameter, before points and arms change it. */
    readonly parameters: Settings;
    readonly points: readonly { label: string; group: string; replicates: number; settings: Settings }[];
    readonly arms: readonly { label: string; settings: Settings }[];
    readonly groups: readonly string[];
    readonly every: number;
    /** The files beside it that it reads. */
    readonly files: readonly string[];
    readonly runs: number;
    readonly runs_may_grow: boolean;
    readonly person_weeks: number;
    readonly bytes_estimated: number;
}

/** One thing wrong with a study; `text` is what the program prints, `line` 0 where it names none. */
export interface Mistake {
    readonly file: string;
    readonly line: number;
    readonly message: string;
    readonly text: string;
}

/** Everything wrong with a study at once. */
export class StudyMistakes extends Error {
    constructor(readonly mistakes: readonly Mistake[]) {
        super(mistakes.map((mistake) => mistake.text).join('\n'));
    }
}

/** A study file as it stands, with the files it names and what is changed in it (--set, --seed, --replicates). */
export interface StudyFile {
    /** Its results are named after it: "my-study.toml". */
    readonly path: string;
    readonly text: string;
    /** The other files, by the path in the study or by name alone. */
    readonly files?: Readonly<Record<string, string | Uint8Array>>;
    readonly changes?: {
        readonly set?: Readonly<Record<string, number | string>>;
        readonly seed?: number | bigint;
        readonly replicates?: number;
    };
}

export interface Tables {
    readonly runs: Uint8Array;
    readonly curves: Uint8Array;
    readonly summary: Uint8Array;
}

export interface Ran {
    readonly study: string;
    readonly runs: number;
    readonly failed: number;
    readonly first_error: string;
    readonly notes: readonly string[];
    /** The bytes of runs.csv, curves.csv and summary.csv. */
    readonly tables: Tables;
}

export interface Progress {
    readonly personWeeks: number;
    readonly expected: number;
    readonly runs: number;
    readonly failed: number;
}

/** A run that is looked into. */
export interface Playing {
    readonly study: string;
    readonly point: string;
    readonly arm: string;
    readonly replicate: number;
    readonly seed: number;
    readonly people: number;
    readonly units: number;
    readonly ties: number;
    readonly week: number;
    readonly burn_in: number;
    readonly withdrawal: number;
    readonly weeks: number;
    readonly groups: readonly string[];
    readonly measures: readonly string[];
}
