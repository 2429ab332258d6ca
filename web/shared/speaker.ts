import type { Language, Text } from '../charts/figure';

/** Knows the language of the page and whatever has to change with it. Nothing is built anew on a change, so that an open
 *  table, a typed filter and the focus stay. */
export class Speaker {
    private readonly listeners: ((language: Language) => void)[] = [];

    constructor(private current: Language) {}

    get language(): Language {
        return this.current;
    }

    /** Calls `say` after every change. */
    afterwards(say: (language: Language) => void): void {
        this.listeners.push(say);
    }

    /** Calls `say` now and after every change. */
    whenever(say: (language: Language) => void): void {
        this.afterwards(say);
        say(this.current);
    }

    /** A text node that follows the language. */
    text(text: Text): globalThis.Text {
        const node = document.createTextNode('');
        this.whenever((language) => { node.data = text[language]; });
        return node;
    }

    /** An attribute that follows the language. */
    attribute(of: Element, name: string, text: Text): void {
        this.whenever((language) => of.setAttribute(name, text[language]));
    }

    /** Makes `of` a place that links of this language reach: "#fr/limits". */
    anchor(of: Element, id: string): void {
        this.whenever((language) => { of.id = anchorOf(language, id); });
    }

    /** A link to such a place. */
    linkTo(link: HTMLAnchorElement, id: string): void {
        this.whenever((language) => { link.href = `#${anchorOf(language, id)}`; });
    }

    change(language: Language): void {
        if (language === this.current) return;
        this.current = language;
        for (const say of this.listeners) say(language);
    }
}

function anchorOf(language: Language, id: string): string {
    return `${language}/${id}`;
}
