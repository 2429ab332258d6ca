import type { StudyFile } from '../engine/answers';
import type { Text } from '../charts/figure';
import type { Model } from './model';
import { settingOf, type State, type Values } from './state';

// The state as a study file: the same text is given to the engine in the browser and to the program by the student, so that
// both give the same bytes.

export const studyName = 'concert-studio';
export const studyPath = `${studyName}.toml`;

/** The study of the shown setting. */
export function studyOf(state: State, model: Model, title: Text, replicates = state.replicates): StudyFile {
    return { path: studyPath, text: [...head(state, title), ...parameters(settingOf(state), model), ...equations(state, model), ...points(replicates)].join('\n') };
}

/** The study of the comparison: two arms that differ where the settings do. */
export function comparisonOf(state: State, model: Model, title: Text): StudyFile {
    const names = Object.keys(state.other).sort();
    const level = (value: (name: string) => number) =>
        `{ ${names.map((name) => `${name} = ${written(name, value(name), model)}`).join(', ')} }`;
    const common = Object.fromEntries(Object.entries(settingOf(state)).filter(([name]) => !names.includes(name)));
    const levels = names.length === 0 ? [] : ['', '[alternatives.setting]',
        `a = ${level((name) => model.value(state, name))}`, `b = ${level((name) => model.otherValue(state, name))}`];
    return { path: studyPath, text: [...head(state, title), ...parameters(common, model), ...equations(state, model), ...levels, ...points(state.replicates)].join('\n') };
}

function head(state: State, title: Text): string[] {
    return [`# ${title.en}`, '', `title.en = ${JSON.stringify(title.en)}`, `title.fr = ${JSON.stringify(title.fr)}`, `seed = ${state.seed}`];
}
function parameters(values: Values, model: Model): string[] {
    const rows = model.description.parameters.filter((row) => values[row.name] !== undefined);
    return rows.length === 0 ? [] : ['', '[parameters]', ...rows.map((row) => `${row.name} = ${written(row.name, values[row.name] ?? 0, model)}`)];
}
function equations(state: State, model: Model): string[] {
    const rows = model.description.equations.filter((row) => model.isOn(state, row.id) !== row.on_by_default);
    const list = (on: boolean) => rows.filter((row) => !row.on_by_default === on).map((row) => JSON.stringify(row.id)).join(', ');
    const lines = [['on', list(true)], ['off', list(false)]].filter(([, ids]) => ids !== '').map(([key, ids]) => `${key} = [${ids}]`);
    return lines.length === 0 ? [] : ['', '[equations]', ...lines];
}
function points(replicates: number): string[] {
    return ['', '[points]', `replicates = ${replicates}`, ''];
}
/** A value as a study writes it: choices as words. */
function written(name: string, value: number, model: Model): string {
    const row = model.parameter(name);
    return row.choices.length > 0 ? JSON.stringify(row.choices[value] ?? '') : String(value);
}
