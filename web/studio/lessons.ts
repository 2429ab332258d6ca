import type { PresetId } from './presets';
import { defaultState, type State, type Values } from './state';
import type { Word } from './words';

// The steps of the lesson: each has one idea and one control. What comes out is computed when a student gets there; the
// texts ask and explain, and never say the outcome.

export interface Lesson {
    readonly id: string;
    readonly control: string;
    readonly start: number;
    readonly values: Values;
    readonly title: Word;
    readonly idea: Word;
    readonly question: Word;
    readonly then: Word;
}

const preset: PresetId = 'town_hall';
/** An office of 120 without anything of the preset. */
const office: Values = { people: 120, elected: 0, team_span: 8 };
const lesson = (id: 'line' | 'trust' | 'mix' | 'will' | 'posture' | 'scale' | 'unknown', control: string, start: number, values: Values): Lesson => ({
    id, control, start, values: { ...office, ...values }, title: `${id}_title`, idea: `${id}_idea`, question: `${id}_question`, then: `${id}_then`,
});

export const lessons: readonly Lesson[] = [
    lesson('line', 'content_per_layer', 0.95, { relational_share: 0 }),
    lesson('trust', 'trust_in_others', 0.75, { relational_share: 1 }),
    lesson('mix', 'relational_share', 0.5, {}),
    lesson('will', 'attention', 0.3, {}),
    lesson('posture', 'posture', 0.5, {}),
    lesson('scale', 'people', 1200, {}),
    lesson('unknown', 'threshold_mean', 0.15, {}),
];
/** Enough to see how much runs differ while one waits for them. */
export const lessonReplicates = 20;

/** The state that a lesson simulates with a value of its control. */
export function lessonState(from: State, lesson: Lesson, value: number): State {
    return { ...defaultState(from.language), seed: from.seed, replicates: lessonReplicates, preset, values: { ...lesson.values, [lesson.control]: value }, other: {} };
}
