import type { Description, Parameter } from '../engine/answers';
import { presets } from './presets';
import { otherSettingOf, settingOf, type State, type Values } from './state';

/** The model's tables as the studio asks them. */
export class Model {
    readonly defaults: Values;
    private readonly byName: ReadonlyMap<string, Parameter>;

    constructor(readonly description: Description) {
        this.byName = new Map(description.parameters.map((row) => [row.name, row]));
        this.defaults = Object.fromEntries(description.parameters.map((row) => [row.name, row.default]));
    }

    parameter(name: string): Parameter {
        const row = this.byName.get(name);
        if (!row) throw new Error(`there is no parameter ${name}`);
        return row;
    }
    /** What a parameter is in the shown setting. */
    value(state: State, name: string): number {
        return settingOf(state)[name] ?? this.defaults[name] ?? NaN;
    }
    otherValue(state: State, name: string): number {
        return otherSettingOf(state)[name] ?? this.defaults[name] ?? NaN;
    }
    /** Whether the two settings of a comparison are one and the same. */
    sameSettings(state: State): boolean {
        return Object.entries(state.other).every(([name, value]) => this.value(state, name) === value);
    }
    presetValue(state: State, name: string): number {
        return presets[state.preset].values[name] ?? this.defaults[name] ?? NaN;
    }

    /** Whether a process is on: by hand, because a parameter of it was changed, or by default. */
    isOn(state: State, id: string): boolean {
        const byHand = state.equations[id];
        if (byHand !== undefined) return byHand;
        const row = this.description.equations.find((equation) => equation.id === id);
        return (row?.on_by_default ?? false) || this.switchedOn(state).includes(id);
    }
    /** Processes that are off by default and have a parameter that was changed. */
    switchedOn(state: State): readonly string[] {
        const touched = new Set([...Object.keys(settingOf(state)), ...Object.keys(state.other)]
            .map((name) => this.byName.get(name)?.process));
        return this.description.equations.filter((row) => !row.on_by_default && touched.has(row.id)).map((row) => row.id);
    }
    /** Parameters that one organisation has: those of populations of organisations are left to the program. */
    get ofOneOrganisation(): readonly Parameter[] {
        return this.description.parameters.filter((row) => row.process !== 'E16');
    }

    /** What in a state does not fit the model, in English; nothing when all does. */
    misfit(state: State): string | null {
        for (const [name, value] of [...Object.entries(state.values), ...Object.entries(state.other)]) {
            const row = this.byName.get(name);
            if (!row || row.process === 'E16') return `there is no parameter "${name}"`;
            if (!fits(row, value)) return `${name} = ${value} is outside [${row.lowest}, ${row.highest}]${row.whole ? ', or not whole' : ''}`;
        }
        for (const id of Object.keys(state.equations)) {
            if (id === 'E16' || !this.description.equations.some((row) => row.id === id)) return `there is no process "${id}"`;
        }
        return null;
    }
}

/** Whether a parameter may have a value. */
export function fits(row: Parameter, value: number): boolean {
    return value >= row.lowest && value <= row.highest && (Number.isInteger(value) || !(row.whole || row.choices.length > 0));
}
