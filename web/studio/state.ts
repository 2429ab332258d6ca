import type { Language } from '../charts/figure';
import { presets, type PresetId } from './presets';

// All that the studio shows follows from one value that never changes in place; a link holds it.

export const views = ['learn', 'play', 'compare', 'file'] as const;
export type View = (typeof views)[number];

/** Values of parameters by name. */
export type Values = Readonly<Record<string, number>>;
/** Processes switched on or off by hand, by id: E13. */
export type Switches = Readonly<Record<string, boolean>>;

export interface State {
    readonly view: View;
    readonly language: Language;
    readonly preset: PresetId;
    /** Where parameters differ from the preset. */
    readonly values: Values;
    readonly equations: Switches;
    /** Where the second setting of a comparison differs from the first. */
    readonly other: Values;
    readonly seed: number;
    readonly replicates: number;
    /** The week in which the shown run waits; 0: it runs by itself from the start. */
    readonly week: number;
    /** Weeks a second. */
    readonly speed: number;
    /** The step of the lesson, from 0. */
    readonly step: number;
    /** Controls are hidden, for a screen in front of a class. */
    readonly classroom: boolean;
}

export const speeds = [4, 13, 26, 52, 156] as const;
export const replicateChoices = [5, 10, 20, 40, 100] as const;
/** The largest seed that a number of JavaScript and of a study both hold. */
export const mostSeed = Number.MAX_SAFE_INTEGER;

export function defaultState(language: Language): State {
    return {
        view: 'play', language, preset: 'intercommunality', values: {}, equations: {}, other: { relational_share: 1 },
        seed: 20260101, replicates: 20, week: 0, speed: 26, step: 0, classroom: false,
    };
}

/** The values of the setting that is shown, as far as they differ from the defaults of the model. */
export function settingOf(state: State): Values {
    return { ...presets[state.preset].values, ...state.values };
}
/** Those of the second setting. */
export function otherSettingOf(state: State): Values {
    return { ...settingOf(state), ...state.other };
}

/** The state with another value of a parameter; what is as in the preset is not kept. */
export function withValue(state: State, name: string, value: number, defaults: Values): State {
    const usual = presets[state.preset].values[name] ?? defaults[name];
    const values = { ...state.values };
    if (value === usual) delete values[name];
    else values[name] = value;
    return { ...state, values, week: 0 };
}
/** The same for the second setting, which keeps only what differs from the first. */
export function withOtherValue(state: State, name: string, value: number, defaults: Values): State {
    const first = settingOf(state)[name] ?? defaults[name];
    const other = { ...state.other };
    if (value === first) delete other[name];
    else other[name] = value;
    return { ...state, other };
}
/** Everything that is simulated as it was, the place in the studio kept. */
export function reset(state: State): State {
    const fresh = defaultState(state.language);
    return { ...state, values: {}, equations: {}, other: fresh.other, seed: fresh.seed, replicates: fresh.replicates, week: 0 };
}
