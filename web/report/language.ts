import type { Language } from '../charts/figure';

// The language stands in the address, "#fr" or "#fr/limits", so that a link or a bookmark keeps it, also on a file opened
// from disk, where nothing else can be remembered.

/** The language that the address asks for, if it is one of the page's. */
export function languageInHash(hash: string, offered: readonly Language[]): Language | undefined {
    const asked = hash.replace(/^#/, '').split('/')[0];
    return offered.find((language) => language === asked);
}

/** The address first, then what the reader's browser prefers, then the page's first. */
export function chooseLanguage(hash: string, preferred: readonly string[], offered: readonly Language[]): Language {
    const inHash = languageInHash(hash, offered);
    if (inHash) return inHash;
    for (const tag of preferred) {
        const base = tag.toLowerCase().split('-')[0];
        const found = offered.find((language) => language === base);
        if (found) return found;
    }
    return offered[0] ?? 'en';
}

/** The address of the same place in another language: "#fr/limits" becomes "#en/limits". */
export function hashIn(language: Language, hash: string, offered: readonly Language[]): string {
    const place = languageInHash(hash, offered) ? hash.split('/').slice(1).join('/') : '';
    return place ? `#${language}/${place}` : `#${language}`;
}
