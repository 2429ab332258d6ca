import type { Language, Text } from '../charts/figure';
import { fixed } from '../charts/numbers';
import { french } from './french';
import { en } from './words.en';
import { fr } from './words.fr';

// What the studio says, from its two files of strings. {name} in a string is filled in where it is used.

export type Word = keyof typeof en;

export const words = Object.fromEntries((Object.keys(en) as Word[]).map((key) =>
    [key, { en: en[key], fr: french(fr[key]) }])) as Readonly<Record<Word, Text>>;

/** A text with its places filled in. */
export function fill(text: Text, places: Readonly<Record<string, Text | string>>): Text {
    const filled = (language: Language) => text[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
        const place = places[name];
        return place === undefined ? whole : typeof place === 'string' ? place : place[language];
    });
    return { en: filled('en'), fr: filled('fr') };
}
export function joined(texts: readonly Text[], between = ' '): Text {
    return { en: texts.map((text) => text.en).join(between), fr: texts.map((text) => text.fr).join(between) };
}
export function both(say: (language: Language) => string): Text {
    return { en: say('en'), fr: say('fr') };
}
export function whole(value: number): Text {
    return both((language) => fixed(value, 0, language));
}
/** A share without decimals: "43%", « 43 % ». */
export function percent(share: number): Text {
    return both((language) => `${fixed(share * 100, 0, language)}${language === 'fr' ? '\u00a0%' : '%'}`);
}
/** A difference of shares in points, with its sign: "+4.2". */
export function points(share: number): Text {
    return both((language) => `${share > 0.0005 ? '+' : ''}${fixed(share * 100, 1, language)}`);
}
