// Elements without markup in strings: whatever the data say, it stays text.

type Attributes = Readonly<Record<string, string>>;

/** An element with its attributes and children. */
export function element<K extends keyof HTMLElementTagNameMap>(
    tag: K, attributes: Attributes = {}, ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
}

/** Text for those who listen, not for those who look. */
export function unseen(...children: readonly (Node | string)[]): HTMLSpanElement {
    return element('span', { class: 'unseen' }, ...children);
}
