import type { Language, Text } from './figure';

// The few words that a drawing needs besides those of its figure.

const words = {
    year: { en: 'year', fr: 'an' },
    none: { en: 'no value', fr: 'aucune valeur' },
    front: { en: 'not dominated by any other', fr: 'qu’aucun autre ne domine' },
    missing: { en: 'no value', fr: 'aucune valeur' },
    line: { en: 'Line of command', fr: 'Ligne hiérarchique' },
} as const satisfies Record<string, Text>;
export type Word = keyof typeof words;

export function word(key: Word, language: Language): string {
    return words[key][language];
}
/** Between a name and its value: French sets a no-break space before the colon. */
export function colon(language: Language): string {
    return language === 'fr' ? '\u00a0: ' : ': ';
}
export const allWords: Readonly<Record<Word, Text>> = words;
