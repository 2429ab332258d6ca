import type { Language } from '../charts/figure';
import { presetIds } from './presets';
import { defaultState, mostSeed, replicateChoices, speeds, type State, views } from './state';

// The state as the fragment of an address: "#v1&view=compare&lang=fr&p.attention=0.5". Only what differs from the default
// stands in it, in one order, so that the same state always gives the same link. What cannot be read is never guessed.

/** What an address says: a state, or that it cannot be read (and why, in English, for those who want to know). */
export type Read = { readonly state: State } | { readonly damage: string };

const version = 'v1';
const longest = 8000;  // characters; a state with every parameter changed has about half

export function write(state: State): string {
    const usual = defaultState('en');
    const parts: string[] = [version, `lang=${state.language}`];
    const put = (key: 'view' | 'preset' | 'seed' | 'replicates' | 'week' | 'speed' | 'step') => {
        if (state[key] !== usual[key]) parts.push(`${key}=${state[key]}`);
    };
    (['view', 'preset', 'seed', 'replicates', 'week', 'speed', 'step'] as const).forEach(put);
    if (state.classroom) parts.push('classroom=1');
    for (const [name, value] of sorted(state.values)) parts.push(`p.${name}=${value}`);
    const others = sorted(state.other);
    if (JSON.stringify(others) !== JSON.stringify(sorted(usual.other))) {
        if (others.length === 0) parts.push('same=1');
        for (const [name, value] of others) parts.push(`b.${name}=${value}`);
    }
    for (const [id, on] of sorted(state.equations)) parts.push(`e.${id}=${on ? 1 : 0}`);
    return `#${parts.join('&')}`;
}

/** The state of an address; none for an address without one. Names and ranges of parameters are checked later, against the model. */
export function read(hash: string, language: Language): Read | null {
    const text = hash.replace(/^#/, '');
    if (text === '') return null;
    if (text.length > longest) return { damage: `it has ${text.length} characters, more than ${longest}` };
    // The language alone, as the program's address and a report's have it.
    const asked = /^(?:lang=)?(en|fr)$/.exec(text)?.[1];
    if (asked) return { state: defaultState(asked as Language) };
    const [first, ...parts] = text.split('&');
    if (first !== version) {
        return { damage: /^v\d+$/.test(first ?? '') ? `it has format ${first}; this studio reads ${version}` : 'it is no address of the studio' };
    }
    try {
        return { state: parsed(parts, language) };
    } catch (reason) {
        return { damage: reason instanceof Error ? reason.message : String(reason) };
    }
}

function parsed(parts: readonly string[], spoken: Language): State {
    const seen = new Set<string>();
    const values: Record<string, number> = {};
    const other: Record<string, number> = {};
    const equations: Record<string, boolean> = {};
    let state = defaultState(spoken);
    let compared = false;
    for (const part of parts) {
        const at = part.indexOf('=');
        const key = part.slice(0, Math.max(0, at));
        const value = part.slice(at + 1);
        if (at < 1) throw new Error(`"${part}" is no key=value`);
        if (seen.has(key)) throw new Error(`"${key}" stands twice`);
        seen.add(key);
        const [kind, name] = key[1] === '.' ? [key[0], key.slice(2)] : ['', ''];
        if (key === 'lang') state = { ...state, language: oneOf(key, value, ['en', 'fr'] as const) };
        else if (key === 'view') state = { ...state, view: oneOf(key, value, views) };
        else if (key === 'preset') state = { ...state, preset: oneOf(key, value, presetIds) };
        else if (key === 'seed') state = { ...state, seed: whole(key, value, 0, mostSeed) };
        else if (key === 'replicates') state = { ...state, replicates: Number(oneOf(key, value, replicateChoices.map(String))) };
        else if (key === 'week') state = { ...state, week: whole(key, value, 0, 4095) };
        else if (key === 'speed') state = { ...state, speed: Number(oneOf(key, value, speeds.map(String))) };
        else if (key === 'step') state = { ...state, step: whole(key, value, 0, 20) };
        else if (key === 'classroom') state = { ...state, classroom: oneOf(key, value, ['1', '0'] as const) === '1' };
        else if (key === 'same') compared = oneOf(key, value, ['1'] as const) === '1';
        else if (kind === 'p' && /^[a-z][a-z0-9_]*$/.test(name)) values[name] = number(key, value);
        else if (kind === 'b' && /^[a-z][a-z0-9_]*$/.test(name)) other[name] = number(key, value);
        else if (kind === 'e' && /^[EH]\d+$/.test(name)) equations[name] = oneOf(key, value, ['1', '0'] as const) === '1';
        else throw new Error(`"${key}" is unknown`);
    }
    if (compared && Object.keys(other).length > 0) throw new Error('"same" stands beside differences');
    return { ...state, values, equations, other: compared || Object.keys(other).length > 0 ? other : state.other };
}

function oneOf<T extends string>(key: string, value: string, allowed: readonly T[]): T {
    const found = allowed.find((one) => one === value);
    if (found === undefined) throw new Error(`"${key}" is "${value}", not one of ${allowed.join(', ')}`);
    return found;
}
function number(key: string, value: string): number {
    if (!/^-?\d+(\.\d+)?(e-?\d+)?$/.test(value) || !Number.isFinite(Number(value))) throw new Error(`"${key}" is "${value}", no number`);
    return Number(value);
}
function whole(key: string, value: string, least: number, most: number): number {
    const found = /^\d+$/.test(value) ? Number(value) : NaN;
    if (!(found >= least && found <= most)) throw new Error(`"${key}" is "${value}", no whole number from ${least} to ${most}`);
    return found;
}
function sorted<T>(record: Readonly<Record<string, T>>): [string, T][] {
    return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
